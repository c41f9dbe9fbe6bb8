import HTTPTypes
import Logging
import NIOCore

/// Counts connections, and counts and logs refusals, which no middleware sees.
struct ConnectionReport: ConnectionObserver {
    let metrics: ServiceMetrics
    let record: StopRecord
    let logger: Logger

    func connectionOpened() { metrics.connectionOpened() }

    func connectionClosed() { metrics.connectionClosed() }

    func refused(_ refusal: Refusal, status: HTTPResponse.Status, by client: SocketAddress?) {
        metrics.count(route: "(connection)", method: nil, status: status.code)
        var metadata = neighbourhood(client)
        metadata["reason"] = "\(refusal.name)"
        metadata["status"] = "\(status.code)"
        logger.info("refused", metadata: metadata)
    }

    func cut(_ reason: AnswerCut, by client: SocketAddress?) {
        if reason == .stopped { record.countCutAnswer() }
        var metadata = neighbourhood(client)
        metadata["reason"] = "\(reason.rawValue)"
        logger.info("cut off", metadata: metadata)
    }

    private func neighbourhood(_ client: SocketAddress?) -> Logger.Metadata {
        guard let address = client.flatMap(IPAddress.init) else { return [:] }
        return ["client": "\(address.neighbourhood)"]
    }
}
