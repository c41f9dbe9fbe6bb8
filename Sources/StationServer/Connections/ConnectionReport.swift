import HTTPTypes
import Logging
import NIOCore

/// Counts connections, and counts and logs refusals, which no middleware sees.
struct ConnectionReport: ConnectionObserver {
    let metrics: ServiceMetrics
    let logger: Logger

    func connectionOpened() { metrics.connectionOpened() }

    func connectionClosed() { metrics.connectionClosed() }

    func refused(_ refusal: Refusal, status: HTTPResponse.Status, by client: SocketAddress?) {
        metrics.count(route: "(connection)", method: nil, status: status.code)
        var metadata: Logger.Metadata = ["reason": "\(refusal.name)", "status": "\(status.code)"]
        metadata["client"] = client.flatMap(IPAddress.init).map { "\($0.neighbourhood)" }
        logger.info("refused", metadata: metadata)
    }
}
