import HTTPTypes
import NIOCore

/// Is told what happens to connections; called on their event loops.
protocol ConnectionObserver: Sendable {
    /// A client has connected.
    func connectionOpened()
    /// The connection is gone.
    func connectionClosed()
    /// A connection got a refusal for an answer.
    func refused(_ refusal: Refusal, status: HTTPResponse.Status, by client: SocketAddress?)
}
