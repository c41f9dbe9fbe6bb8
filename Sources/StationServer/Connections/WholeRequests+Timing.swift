import NIOCore

extension WholeRequests {
    /// Sets the timer, if the deadline is nearer than the timer is.
    func watch(_ context: ChannelHandlerContext) {
        if case .delivered = ending { return }
        guard isOpen else { return }
        var due = deadline
        if progress.phase == .sending {
            // Looked at several times, to see whether bytes are still taken.
            due = min(due, context.eventLoop.now + TimeAmount(rules.limits.stall / 4))
        }
        if let timer {
            if timer.due <= due { return }
            timer.task.cancel()
        }
        setTimer(to: due, context) { self.timeOut(context) }
    }

    func setTimer(
        to due: NIODeadline,
        _ context: ChannelHandlerContext,
        _ action: @escaping () -> Void
    ) {
        let loop = context.eventLoop.assumeIsolated()
        timer = (loop.scheduleTask(deadline: due) { action() }, due)
    }

    /// When something has to be done about what the connection waits for.
    private var deadline: NIODeadline {
        let due = min(progress.deadline(rules.limits), stopDue ?? .distantFuture)
        return isWaitingInReserve ? min(due, opened + TimeAmount(rules.limits.reserveWait)) : due
    }

    private var isWaitingInReserve: Bool {
        place != .inside && (progress.phase == .idle || progress.phase == .receiving)
    }

    private func timeOut(_ context: ChannelHandlerContext) {
        timer = nil
        observeUnsentBytes(context)
        let now = context.eventLoop.now
        guard now >= deadline else { return watch(context) }
        if let stopDue, now >= stopDue {
            rules.observer.cut(.stopped, by: context.remoteAddress)
            context.close(promise: nil)
            return
        }
        if isWaitingInReserve, case .reserve(let reason) = place {
            refuse(reason, context)
            return
        }
        switch progress.phase {
        case .idle: context.close(promise: nil)
        case .sending:
            rules.observer.cut(stopDue == nil ? .stalled : .stopped, by: context.remoteAddress)
            context.close(promise: nil)
        case .receiving: refuse(.requestTooSlow(limit: rules.limits.request), context)
        case .answering:
            refuse(.answerTooSlow, context)
            writeRefusal(context)
        }
    }
}
