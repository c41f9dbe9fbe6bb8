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
    /// How many connections may be open at once; further ones wait until one is closed.
    public var connections: Int

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
        connections: Int = 800
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
    }
}
