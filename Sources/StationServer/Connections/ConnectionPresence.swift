import NIOCore
import Synchronization

/// Knows whether the other end of a connection still listens, as far as it has told.
///
/// Who ends its side of the connection is taken as gone, as other servers do; a client that hung up
/// looks no different.
///
/// A class because a channel handler is one; others ask it from their threads.
final class ConnectionPresence: ChannelInboundHandler, RemovableChannelHandler, Sendable {
    typealias InboundIn = NIOAny

    private let gone = Atomic(false)

    /// Whether the other end has gone; once so, always so.
    var isGone: Bool { gone.load(ordering: .relaxed) }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed? = event as? ChannelEvent {
            gone.store(true, ordering: .relaxed)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        gone.store(true, ordering: .relaxed)
        context.fireChannelInactive()
    }
}
