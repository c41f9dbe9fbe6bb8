import HTTPTypes
import NIOCore
import NIOHTTPTypes

extension WholeRequests {
    /// Whether no request is here, or on its way.
    var isSilent: Bool { progress.phase == .idle || progress.phase == .sending }

    /// Answers nothing more than this, behind the answers that are due before it.
    func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
        guard self.refusal == nil, !isEnding else { return }
        // Behind the last request nothing is read, whatever it is.
        if isLastRequest, refusal.isFaultOfClient { return }
        self.refusal = rules.doorkeeper.judge(
            refusal,
            of: rules.doorkeeper.client(at: context.remoteAddress)
        )
        if progress.unanswered == 0 { writeRefusal(context) }
    }

    /// Writes the refusal that is due, and ends the connection.
    func writeRefusal(_ context: ChannelHandlerContext) {
        guard let refusal, !isRefusalWritten else { return }
        isRefusalWritten = true
        let problem = Problem(refusal)
        rules.observer.refused(refusal, status: problem.status, by: context.remoteAddress)
        var headers = problem.headerFields
        rules.fields.add(to: &headers)
        headers[.connection] = "close"
        let body = problem.body
        headers[.contentLength] = String(body.count)
        let head = HTTPResponse(status: problem.status, headerFields: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        // Whoever asked for the head of an answer gets no more.
        if self.head?.method != .head {
            context.write(wrapOutboundOut(.body(ByteBuffer(bytes: body))), promise: nil)
        }
        writeLastPart(wrapOutboundOut(.end(nil)), nil, context)
        context.flush()
        forget()
        end(context, nil)
    }

    /// Ends the connection when the client has taken what is written.
    func end(_ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?) {
        guard isOpen, !isEnding else {
            promise?.succeed()
            return
        }
        ending = .delivering(promise)
        progress.abandon(at: context.eventLoop.now)
        if progress.untaken == 0 { sayEnd(context) } else { watch(context) }
    }

    /// The system has taken an answer that was written.
    func taken(_ context: ChannelHandlerContext) {
        progress.taken(at: context.eventLoop.now)
        if progress.untaken == 0 { sayEnd(context) }
    }

    /// Tells the client that there is nothing more, and gives it time to read that.
    private func sayEnd(_ context: ChannelHandlerContext) {
        guard isOpen, case .delivering(let promise) = ending else { return }
        ending = .delivered
        if place != .inside {
            // Others wait for the place, and the request was read to its end.
            context.close(promise: promise)
            return
        }
        // Cut at once, what the client is still sending would destroy the answer on its way.
        context.close(mode: .output, promise: promise)
        guard isOpen else { return }
        timer?.task.cancel()
        setTimer(to: context.eventLoop.now + TimeAmount(rules.limits.farewell), context) {
            context.close(promise: nil)
        }
    }

    /// The service is being stopped: what has begun is delivered, within its time.
    func stop(_ context: ChannelHandlerContext) {
        guard isOpen, stopDue == nil else { return }
        stopDue = context.eventLoop.now + TimeAmount(rules.limits.stop)
        guard !isEnding else { return watch(context) }
        switch progress.phase {
        case .idle: context.close(promise: nil)
        case .sending where progress.unanswered == 0: end(context, nil)
        default: watch(context)
        }
    }
}
