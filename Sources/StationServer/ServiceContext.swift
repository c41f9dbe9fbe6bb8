import Hummingbird
import NIOCore

/// What middleware and routes know of a request besides the request itself.
struct ServiceContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The connection.
    let channel: any Channel
    /// The address at the other end of the connection, nil if it is not one of the Internet.
    let peer: IPAddress?
    /// Who asks: the peer, or the client that a trusted proxy names.
    var client: IPAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
        peer = source.channel.remoteAddress.flatMap(IPAddress.init)
        client = peer
    }
}
