import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import Synchronization

@testable import StationServer

/// A connection without a socket and with a clock of its own: bytes in, bytes out.
final class TestConnection {
    /// What the observer of a connection was told.
    final class Report: ConnectionObserver {
        private let seen = Mutex<(open: Int, refusals: [Refusal])>((0, []))

        var openConnections: Int { seen.withLock { $0.open } }
        var refusals: [Refusal] { seen.withLock { $0.refusals } }

        func connectionOpened() { seen.withLock { $0.open += 1 } }
        func connectionClosed() { seen.withLock { $0.open -= 1 } }
        func refused(_ refusal: Refusal, status: HTTPResponse.Status, by client: SocketAddress?) {
            seen.withLock { $0.refusals.append(refusal) }
        }
    }

    /// Keeps the output half open after it is closed, as a socket does.
    private final class HalfClosing: ChannelOutboundHandler {
        typealias OutboundIn = ByteBuffer
        var isClosed = false

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
    private let halfClosing = HalfClosing()

    init(_ limits: ConnectionLimits = ConnectionLimits()) throws {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(halfClosing)
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false,
            withErrorHandling: false
        )
        try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
        try pipeline.addHandler(
            WholeRequests(
                limits: limits,
                fields: CommonFields(isSecure: false),
                observer: report
            )
        )
        try channel.connect(to: SocketAddress(ipAddress: "192.0.2.7", port: 1_234)).wait()
    }

    deinit { _ = try? channel.finish(acceptAlreadyClosed: true) }

    /// Whether the connection is open in both directions.
    var isOpen: Bool { channel.isActive && !halfClosing.isClosed }

    /// Whether the connection is gone.
    var isGone: Bool { !channel.isActive }

    /// The client sends text.
    func send(_ text: String) throws { try channel.writeInbound(ByteBuffer(string: text)) }

    /// Time passes.
    func wait(_ duration: Duration) { channel.embeddedEventLoop.advanceTime(by: .init(duration)) }

    /// The parts of requests that came through to the handlers.
    func requests() throws -> [HTTPRequestPart] {
        var parts: [HTTPRequestPart] = []
        while let part = try channel.readInbound(as: HTTPRequestPart.self) { parts.append(part) }
        return parts
    }

    /// A handler writes a part of an answer.
    func answer(_ part: HTTPResponsePart) throws { try channel.writeOutbound(part) }

    /// A handler writes a small answer.
    func answer(_ body: String) throws {
        let fields: HTTPFields = [.contentLength: String(body.utf8.count)]
        try answer(.head(HTTPResponse(status: .ok, headerFields: fields)))
        try answer(.body(ByteBuffer(string: body)))
        try answer(.end(nil))
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
