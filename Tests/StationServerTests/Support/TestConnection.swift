import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Synchronization

@testable import StationServer

/// A connection without a socket and with a clock of its own: bytes in, bytes out.
final class TestConnection {
    /// What the observer of a connection was told.
    final class Report: ConnectionObserver {
        private let seen = Mutex<(open: Int, refusals: [Refusal], cuts: [AnswerCut])>((0, [], []))

        var openConnections: Int { seen.withLock { $0.open } }
        var refusals: [Refusal] { seen.withLock { $0.refusals } }
        var cuts: [AnswerCut] { seen.withLock { $0.cuts } }

        func connectionOpened() { seen.withLock { $0.open += 1 } }
        func connectionClosed() { seen.withLock { $0.open -= 1 } }
        func refused(_ refusal: Refusal, status: HTTPResponse.Status, by client: SocketAddress?) {
            seen.withLock { $0.refusals.append(refusal) }
        }
        func cut(_ reason: AnswerCut, by client: SocketAddress?) {
            seen.withLock { $0.cuts.append(reason) }
        }
    }

    /// Keeps the output half open after it is closed, as a socket does, and takes no bytes while
    /// the client reads none.
    private final class Socket: ChannelOutboundHandler {
        typealias OutboundIn = ByteBuffer
        var isClosed = false
        var isTaking = true

        func flush(context: ChannelHandlerContext) {
            if isTaking { context.flush() }
        }

        func close(
            context: ChannelHandlerContext,
            mode: CloseMode,
            promise: EventLoopPromise<Void>?
        ) {
            guard mode == .output else { return context.close(mode: mode, promise: promise) }
            isClosed = true
            promise?.succeed()
        }
    }

    let report = Report()
    private let channel = EmbeddedChannel()
    private let socket = Socket()

    /// Opens a connection.
    ///
    /// - Parameters:
    ///   - limits: what it keeps to.
    ///   - address: who is at the other end.
    ///   - doorkeeper: who lets it in; one of its own if nil.
    ///   - memory: what bounds unread answers; one of its own if nil.
    /// - Throws: an error if the handlers cannot be put together.
    init(
        _ limits: ConnectionLimits = ConnectionLimits(),
        from address: String = "192.0.2.7",
        doorkeeper: Doorkeeper? = nil,
        memory: AnswerMemory? = nil
    ) throws {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(socket)
        let rules = ConnectionRules(
            limits: limits,
            fields: CommonFields(isSecure: false),
            observer: report,
            doorkeeper: doorkeeper ?? Doorkeeper(limits: limits),
            memory: memory ?? AnswerMemory(limit: limits.unreadBytes)
        )
        let remote = try SocketAddress(ipAddress: address, port: 1_234)
        channel.remoteAddress = remote
        try ServiceChannel.addHandlers(to: pipeline, rules)
        try channel.connect(to: remote).wait()
    }

    deinit { _ = try? channel.finish(acceptAlreadyClosed: true) }

    /// Whether the connection is open in both directions.
    var isOpen: Bool { channel.isActive && !socket.isClosed }

    /// Whether the connection is gone.
    var isGone: Bool { !channel.isActive }

    /// Whether the client reads.
    func takes(_ isTaking: Bool) {
        socket.isTaking = isTaking
        channel.isWritable = isTaking
        if isTaking { channel.flush() }
        channel.pipeline.fireChannelWritabilityChanged()
    }

    /// The client sends text.
    func send(_ text: String) throws { try channel.writeInbound(ByteBuffer(string: text)) }

    /// Time passes.
    func wait(_ duration: Duration) { channel.embeddedEventLoop.advanceTime(by: .init(duration)) }

    /// The service is being stopped.
    func stop() { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }

    /// What other connections have begun is done.
    func run() { channel.embeddedEventLoop.run() }

    /// The parts of requests that came through to the handlers.
    func requests() throws -> [HTTPRequestPart] {
        var parts: [HTTPRequestPart] = []
        while let part = try channel.readInbound(as: HTTPRequestPart.self) { parts.append(part) }
        return parts
    }

    /// The heads of the requests that came through to the handlers.
    func heads() throws -> [HTTPRequest] {
        try requests().compactMap { if case .head(let head) = $0 { head } else { nil } }
    }

    /// A handler writes a part of an answer.
    func answer(_ part: HTTPResponsePart) throws { try channel.writeOutbound(part) }

    /// A handler writes a small answer.
    func answer(_ body: String, status: HTTPResponse.Status = .ok) throws {
        let fields: HTTPFields = [.contentLength: String(body.utf8.count)]
        let head = HTTPResponse(status: status, headerFields: fields)
        // Nobody waits for a client that does not read.
        for part: HTTPResponsePart in [.head(head), .body(ByteBuffer(string: body)), .end(nil)] {
            channel.writeAndFlush(part, promise: nil)
        }
        try channel.throwIfErrorCaught()
    }

    /// What the client receives.
    func received() throws -> String {
        var text = ""
        while let bytes = try channel.readOutbound(as: ByteBuffer.self) {
            text += String(buffer: bytes)
        }
        return text
    }
}
