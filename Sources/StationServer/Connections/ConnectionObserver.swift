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
    /// An answer was not delivered to its end.
    func cut(_ reason: AnswerCut, by client: SocketAddress?)
}

/// Why an answer was not delivered to its end.
enum AnswerCut: String, Sendable {
    /// The client took no byte of it for too long.
    case stalled
    /// The client left more unread than there is memory for.
    case memory
    /// The service was stopped, and its time was over.
    case stopped
}
