/// How much time and memory a connection may take.
public struct ConnectionLimits: Hashable, Sendable {
    /// How long a request may take to arrive, from its first byte to its last.
    public var request: Duration
    /// How long the service itself may take until it begins to answer.
    public var answer: Duration
    /// How long a client that is being answered may go without taking a byte.
    public var stall: Duration
    /// How long a connection may stay open without a request.
    public var idle: Duration
    /// How long a client that was refused has to read why, before the connection is cut.
    public var farewell: Duration
    /// The most bytes of a body; the service reads none, so a client has no reason to send one.
    public var bodyBytes: Int
    /// The most bytes of a single header field.
    public var fieldBytes: Int
    /// The most bytes of all header fields together.
    public var headerBytes: Int
    /// How many connections may be open at once.
    public var connections: Int
    /// How many of them a single client may have; ``AddressGroups`` says what a client is.
    public var connectionsPerClient: Int
    /// How many connections beyond the limits may wait for leave to ask for the service's health.
    public var reserve: Int
    /// How long one of those has to ask.
    public var reserveWait: Duration
    /// After how many refusals in a row (429 and 503) a connection is closed.
    public var refusals: Int
    /// The most bytes of answers that are kept because clients do not take them, all together.
    public var unreadBytes: Int
    /// How long a service that is being stopped goes on delivering what it has begun.
    public var stop: Duration

    /// Makes limits; every one has a default.
    public init(
        request: Duration = .seconds(15),
        answer: Duration = .seconds(60),
        stall: Duration = .seconds(30),
        idle: Duration = .seconds(60),
        farewell: Duration = .milliseconds(400),
        bodyBytes: Int = 16_384,
        fieldBytes: Int = 16_384,
        headerBytes: Int = 32_768,
        connections: Int = 800,
        connectionsPerClient: Int = 100,
        reserve: Int = 32,
        reserveWait: Duration = .seconds(2),
        refusals: Int = 5,
        unreadBytes: Int = 64 << 20,
        stop: Duration = .seconds(60)
    ) {
        self.request = request
        self.answer = answer
        self.stall = stall
        self.idle = idle
        self.farewell = farewell
        self.bodyBytes = bodyBytes
        self.fieldBytes = fieldBytes
        self.headerBytes = headerBytes
        self.connections = connections
        self.connectionsPerClient = connectionsPerClient
        self.reserve = reserve
        self.reserveWait = reserveWait
        self.refusals = refusals
        self.unreadBytes = unreadBytes
        self.stop = stop
    }
}

extension ConnectionLimits {
    /// How many sockets are needed at most: every connection, those in reserve, and as many that
    /// were refused and are about to be closed.
    public var sockets: Int { connections + 4 * reserve }

    /// How many bytes of answers are handed to a connection at once, and kept for it while it does
    /// not take them.
    static let pieceBytes = 32_768
    /// Between these a connection that was full begins to take bytes again, and is full.
    static let waitingBytes = 4_096...16_384
    /// How much the system keeps of a connection besides what is on its way.
    static let systemBytes = 131_072
}
