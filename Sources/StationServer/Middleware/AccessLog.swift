import Hummingbird
import Logging

/// Writes a line for each request: what was asked, how it went, how long it took, and from which
/// neighbourhood of the net.
struct AccessLog: RouterMiddleware {
    typealias Context = ServiceContext

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let microseconds = (ContinuousClock.now - start) / .microseconds(1)
        var metadata: Logger.Metadata = [
            "method": "\(request.method.rawValue)",
            "path": "\(LoggedAddress.path(of: request))",
            "status": "\(response.status.code)",
            "milliseconds": "\(microseconds.rounded() / 1_000)",
        ]
        if let client = context.client { metadata["client"] = "\(client.neighbourhood)" }
        if let place = LoggedAddress.roughPlace(of: request) { metadata["near"] = "\(place)" }
        context.logger.info("request", metadata: metadata)
        return response
    }
}
