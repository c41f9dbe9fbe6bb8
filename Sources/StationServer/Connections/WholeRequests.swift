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

    private let limits: ConnectionLimits
    private let fields: CommonFields
    private let observer: any ConnectionObserver

    private var progress = RequestProgress(at: .distantPast)
    /// The request that is not whole yet.
    private var head: HTTPRequest?
    /// Its body up to now, copied together: parts of a byte each would each keep a buffer alive.
    private var body = ByteBuffer()
    /// Whether the parser made something of the bytes that arrived last.
    private var hasReadPart = false
    private var refusal: Refusal?
    private var isRefusalWritten = false
    private var timer: (task: Scheduled<Void>, due: NIODeadline)?
    private var isOpen = false

    /// Makes the handler of one connection.
    ///
    /// - Parameters:
    ///   - limits: how long each step may take, and how large a body may be.
    ///   - fields: what every answer carries.
    ///   - observer: is told of connections and refusals.
    init(limits: ConnectionLimits, fields: CommonFields, observer: any ConnectionObserver) {
        self.limits = limits
        self.fields = fields
        self.observer = observer
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { open(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { close() }

    func channelActive(context: ChannelHandlerContext) {
        open(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        close()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        hasReadPart = true
        // Whoever is refused may go on sending; nobody listens.
        guard refusal == nil else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            progress.received(at: context.eventLoop.now)
            let announced = head.headerFields[.contentLength].flatMap(Int.init) ?? 0
            if announced > limits.bodyBytes {
                refuse(.bodyTooLarge(limit: limits.bodyBytes), context)
            } else if head.headerFields[.expect]?.lowercased() == "100-continue",
                progress.unanswered == 0
            {
                let proceed = HTTPResponse(status: .continue)
                context.writeAndFlush(wrapOutboundOut(.head(proceed)), promise: nil)
            }
        case .body(let bytes):
            if body.readableBytes + bytes.readableBytes > limits.bodyBytes {
                refuse(.bodyTooLarge(limit: limits.bodyBytes), context)
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
        if !hasReadPart { progress.received(at: context.eventLoop.now) }
        hasReadPart = false
        watch(context)
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isRefusalWritten else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        context.write(data, promise: promise)
        switch unwrapOutboundIn(data) {
        case .head(let head) where head.status.kind == .informational: break
        case .head, .body: progress.answered(at: context.eventLoop.now)
        case .end:
            progress.answeredAll(at: context.eventLoop.now)
            if refusal != nil, progress.unanswered == 0 { writeRefusal(context) }
        }
    }

    func flush(context: ChannelHandlerContext) {
        context.flush()
        // A connection that takes what is written need not be asked.
        if !context.channel.isWritable { observeUnsentBytes(context) }
        watch(context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error {
        case let error as HTTPParserError: refuse(Refusal(error, limits), context)
        case is HTTP1TypeConversionError: refuse(.unreadable, context)
        case is ByteToMessageDecoderError where refusal != nil: break
        default: context.fireErrorCaught(error)
        }
    }
}

extension WholeRequests {
    private func open(_ context: ChannelHandlerContext) {
        guard !isOpen else { return }
        isOpen = true
        observer.connectionOpened()
        progress = RequestProgress(at: context.eventLoop.now)
        watch(context)
    }

    private func close() {
        timer?.task.cancel()
        timer = nil
        forget()
        guard isOpen else { return }
        isOpen = false
        observer.connectionClosed()
    }

    private func handOn(_ trailers: HTTPFields?, _ context: ChannelHandlerContext) {
        guard let head else { return }
        let body = body
        forget()
        context.fireChannelRead(wrapInboundOut(.head(head)))
        if body.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(.body(body))) }
        context.fireChannelRead(wrapInboundOut(.end(trailers)))
    }

    private func forget() {
        head = nil
        body = ByteBuffer()
    }

    private func observeUnsentBytes(_ context: ChannelHandlerContext) {
        let bytes = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
        progress.observe(unsentBytes: bytes ?? 0, at: context.eventLoop.now)
    }

    /// Sets the timer, if the deadline is nearer than the timer is.
    private func watch(_ context: ChannelHandlerContext) {
        guard isOpen, !isRefusalWritten else { return }
        var due = progress.deadline(limits)
        if progress.phase == .sending {
            // Looked at several times, to see whether bytes are still taken.
            due = min(due, context.eventLoop.now + TimeAmount(limits.stall / 4))
        }
        if let timer {
            if timer.due <= due { return }
            timer.task.cancel()
        }
        setTimer(to: due, context) { self.timeOut(context) }
    }

    private func setTimer(
        to due: NIODeadline,
        _ context: ChannelHandlerContext,
        _ action: @escaping () -> Void
    ) {
        let loop = context.eventLoop.assumeIsolated()
        timer = (loop.scheduleTask(deadline: due) { action() }, due)
    }

    private func timeOut(_ context: ChannelHandlerContext) {
        timer = nil
        observeUnsentBytes(context)
        guard context.eventLoop.now >= progress.deadline(limits) else { return watch(context) }
        switch progress.phase {
        case .idle, .sending: context.close(promise: nil)
        case .receiving: refuse(.requestTooSlow(limit: limits.request), context)
        case .answering:
            refuse(.answerTooSlow, context)
            writeRefusal(context)
        }
    }

    /// Answers nothing more than this, behind the answers that are due before it.
    private func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
        guard self.refusal == nil else { return }
        self.refusal = refusal
        if progress.unanswered == 0 { writeRefusal(context) }
    }

    private func writeRefusal(_ context: ChannelHandlerContext) {
        guard let refusal, !isRefusalWritten else { return }
        isRefusalWritten = true
        let problem = Problem(refusal)
        observer.refused(refusal, status: problem.status, by: context.remoteAddress)
        var headers = problem.headerFields
        fields.add(to: &headers)
        headers[.connection] = "close"
        let body = problem.body
        headers[.contentLength] = String(body.count)
        let head = HTTPResponse(status: problem.status, headerFields: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        // Whoever asked for the head of an answer gets no more.
        if self.head?.method != .head {
            context.write(wrapOutboundOut(.body(ByteBuffer(bytes: body))), promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        forget()
        // Cut at once, what the client is still sending would destroy the answer on its way.
        context.close(mode: .output, promise: nil)
        timer?.task.cancel()
        setTimer(to: context.eventLoop.now + TimeAmount(limits.farewell), context) {
            context.close(promise: nil)
        }
    }
}
