import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Hands on requests when they are whole, and closes connections that take too long.
///
/// It stands behind the parser. A request is held back until its last byte is there, so a client
/// that drips its bytes costs a connection for a limited time and nothing else, and can still be
/// told why it is cut off. Bodies are held as well, up to a small limit. An answer that streams may
/// take as long as it likes, as long as the client goes on taking it.
///
/// One timer a connection, moved only when a deadline comes nearer: some 10 s between moves on a
/// busy connection, instead of a timer for each request.
///
/// A class because a channel handler is one; it lives on the event loop of its connection.
final class WholeRequests: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    let rules: ConnectionRules
    private let arrived: ArrivedBytes?

    var progress = RequestProgress(at: .distantPast)
    /// Who is at the other end; nil for a proxy, and for one that has no address.
    private var client: IPAddress?
    /// Where the connection stands; nil while it is not open.
    var place: Doorkeeper.Place?
    /// When it was opened.
    var opened = NIODeadline.distantPast
    /// The request that is not whole yet.
    var head: HTTPRequest?
    /// Its body up to now, copied together: parts of a byte each would each keep a buffer alive.
    private var body = ByteBuffer()
    /// Whether the parser made something of the bytes that arrived last.
    private var hasReadPart = false
    /// Whether the request that was handed on last is the last one of the connection.
    private(set) var isLastRequest = false
    /// Whether the answer that is being written is the last one of the connection.
    private var isLastAnswer = false
    private var refusalsInARow = 0
    private var keptBytes = 0
    var refusal: Refusal?
    var isRefusalWritten = false
    var ending = Ending.none
    /// When a service that is being stopped has no more time; nil if it is not.
    var stopDue: NIODeadline?
    var timer: (task: Scheduled<Void>, due: NIODeadline)?

    /// How far the end of a connection has come.
    enum Ending {
        /// It goes on.
        case none
        /// Nothing more is written, but the client has not taken all of it.
        case delivering(EventLoopPromise<Void>?)
        /// Everything is delivered, and the client was told that this was all.
        case delivered
    }

    /// Makes the handler of one connection.
    ///
    /// - Parameters:
    ///   - rules: what it has to keep to.
    ///   - arrived: what the parser reads.
    init(_ rules: ConnectionRules, arrived: ArrivedBytes?) {
        self.rules = rules
        self.arrived = arrived
    }

    var isOpen: Bool { place != nil }
    var isEnding: Bool { if case .none = ending { false } else { true } }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { open(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { close(context) }

    func channelActive(context: ChannelHandlerContext) {
        open(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        close(context)
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        hasReadPart = true
        // Whoever is refused, or was told that this is all, may go on sending; nobody listens.
        guard refusal == nil, !isLastRequest, !isEnding else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            progress.received(at: context.eventLoop.now)
            if let refusal = objection(to: head) {
                refuse(refusal, context)
            } else if head.headerFields[.expect]?.lowercased() == "100-continue",
                progress.unanswered == 0
            {
                let proceed = HTTPResponse(status: .continue)
                context.writeAndFlush(wrapOutboundOut(.head(proceed)), promise: nil)
            }
        case .body(let bytes):
            if body.readableBytes + bytes.readableBytes > rules.limits.bodyBytes {
                refuse(.bodyTooLarge(limit: rules.limits.bodyBytes), context)
            } else {
                body.writeImmutableBuffer(bytes)
            }
        case .end(let trailers):
            progress.receivedAll(at: context.eventLoop.now)
            handOn(trailers, context)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // Bytes came and the parser made nothing of them: a head has begun.
        if !hasReadPart, !isLastRequest, !isEnding { progress.received(at: context.eventLoop.now) }
        hasReadPart = false
        watch(context)
        context.fireChannelReadComplete()
        // Bytes that lie unread when a socket is closed would destroy the answer on its way.
        if isEnding { context.read() }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isRefusalWritten, !isEnding else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(let head) where head.status.kind == .informational:
            context.write(data, promise: promise)
        case .head(var head):
            progress.answered(at: context.eventLoop.now)
            isLastAnswer = decideWhetherLast(head.status)
            if isLastAnswer {
                head.headerFields[.connection] = "close"
                context.write(wrapOutboundOut(.head(head)), promise: promise)
            } else {
                context.write(data, promise: promise)
            }
        case .body:
            progress.answered(at: context.eventLoop.now)
            context.write(data, promise: promise)
        case .end:
            writeEnd(data, promise, context)
        }
    }

    func flush(context: ChannelHandlerContext) {
        context.flush()
        // A connection that takes what is written need not be asked.
        if !context.channel.isWritable { observeUnsentBytes(context) }
        watch(context)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable, keptBytes > 0 { observeUnsentBytes(context) }
        context.fireChannelWritabilityChanged()
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .output else { return context.close(mode: mode, promise: promise) }
        end(context, promise)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent: stop(context)
        case ConnectionEvent.reserveIsNeeded:
            if case .reserve(let reason) = place, progress.unanswered == 0 {
                refuse(reason, context)
            }
        case ConnectionEvent.memoryIsNeeded:
            rules.observer.cut(.memory, by: context.remoteAddress)
            context.close(promise: nil)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case let error as Refusal: refuse(error, context)
        case let error as HTTPParserError:
            refuse(Refusal(error, in: arrived, rules.limits), context)
        case is HTTP1TypeConversionError: refuse(.unreadable, context)
        case is ByteToMessageDecoderError where refusal != nil: break
        default: context.fireErrorCaught(error)
        }
    }
}

extension WholeRequests {
    private func open(_ context: ChannelHandlerContext) {
        guard !isOpen else { return }
        let channel = context.channel
        client = rules.doorkeeper.client(at: context.remoteAddress)
        place = rules.doorkeeper.enter(ObjectIdentifier(channel), client) {
            channel.pipeline.fireUserInboundEventTriggered(ConnectionEvent.reserveIsNeeded)
        }
        rules.observer.connectionOpened()
        opened = context.eventLoop.now
        progress = RequestProgress(at: opened)
        watch(context)
    }

    private func close(_ context: ChannelHandlerContext) {
        timer?.task.cancel()
        timer = nil
        forget()
        guard let place else { return }
        self.place = nil
        rules.doorkeeper.leave(ObjectIdentifier(context.channel), client, from: place)
        keep(0, context)
        rules.observer.connectionClosed()
    }

    /// What speaks against a request as soon as its head is there.
    private func objection(to head: HTTPRequest) -> Refusal? {
        if case .reserve(let reason) = place, head.path?.hasPrefix("/health/") != true {
            return reason
        }
        let announced = head.headerFields[.contentLength].flatMap(Int.init) ?? 0
        let limit = rules.limits.bodyBytes
        return announced > limit ? .bodyTooLarge(limit: limit) : nil
    }

    private func handOn(_ trailers: HTTPFields?, _ context: ChannelHandlerContext) {
        guard let head else { return }
        let body = body
        forget()
        isLastRequest = place != .inside || head.headerFields[.connection] == "close"
        context.fireChannelRead(wrapInboundOut(.head(head)))
        if body.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(.body(body))) }
        context.fireChannelRead(wrapInboundOut(.end(trailers)))
    }

    func forget() {
        head = nil
        body = ByteBuffer()
    }

    /// Decides whether an answer is the last one of the connection.
    ///
    /// It is if its request was, if the service is being stopped and no other request is here, and
    /// if it is one refusal too many. A proxy speaks for many and stays.
    private func decideWhetherLast(_ status: HTTPResponse.Status) -> Bool {
        let isRefused = status == .tooManyRequests || status == .serviceUnavailable
        refusalsInARow = isRefused && client != nil ? refusalsInARow + 1 : 0
        let isStopping = stopDue != nil && !progress.isReceiving
        let isLastInLine = progress.unanswered == 1 && (isLastRequest || isStopping)
        return isLastInLine || refusalsInARow >= rules.limits.refusals
    }

    private func writeEnd(
        _ data: NIOAny,
        _ promise: EventLoopPromise<Void>?,
        _ context: ChannelHandlerContext
    ) {
        progress.answeredAll(at: context.eventLoop.now)
        writeLastPart(data, promise, context)
        if refusal != nil, progress.unanswered == 0 {
            writeRefusal(context)
        } else if isLastAnswer || (stopDue != nil && isSilent) {
            context.flush()
            end(context, nil)
        }
    }

    /// Writes the last part of an answer, and learns when the system has taken it.
    func writeLastPart(
        _ data: NIOAny,
        _ promise: EventLoopPromise<Void>?,
        _ context: ChannelHandlerContext
    ) {
        progress.handedOver(at: context.eventLoop.now)
        let promise = promise ?? context.eventLoop.makePromise()
        promise.futureResult.assumeIsolated().whenComplete { _ in self.taken(context) }
        context.write(data, promise: promise)
    }

    func observeUnsentBytes(_ context: ChannelHandlerContext) {
        let bytes = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        progress.observe(unsentBytes: bytes, at: context.eventLoop.now)
        // Behind what is written waits a piece of the answer that cannot be written.
        keep(context.channel.isWritable ? 0 : bytes + ConnectionLimits.pieceBytes, context)
    }

    private func keep(_ bytes: Int, _ context: ChannelHandlerContext) {
        guard bytes != keptBytes else { return }
        keptBytes = bytes
        let channel = context.channel
        rules.memory.note(bytes, keptBy: ObjectIdentifier(channel), for: client) {
            channel.pipeline.fireUserInboundEventTriggered(ConnectionEvent.memoryIsNeeded)
        }
    }
}
