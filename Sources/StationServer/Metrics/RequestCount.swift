import Hummingbird

/// Counts the requests by route, method and status, and how long their answers take to make.
struct RequestCount<Context: RequestContext>: RouterMiddleware {
    let metrics: ServiceMetrics

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        metrics.requestBegan()
        defer { metrics.requestEnded() }
        let start = ContinuousClock.now
        let response = try await next(request, context)
        metrics.count(
            route: route(context),
            method: request.method.rawValue,
            status: response.status.code,
            seconds: (ContinuousClock.now - start) / .seconds(1)
        )
        return response
    }

    /// The pattern of the route; all addresses without one count together.
    private func route(_ context: Context) -> String {
        guard let path = context.endpointPath, path.hasPrefix("/") else { return "(none)" }
        return path
    }
}
