import Hummingbird

/// Refuses the requests of a client that sends too many.
///
/// Whoever watches the health of the service is never refused.
struct RateLimit: RouterMiddleware {
    typealias Context = ServiceContext

    let limiter: RateLimiter

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if let client = context.client, !request.uri.path.hasPrefix("/health/"),
            let seconds = limiter.admit(client)
        {
            throw RequestError.tooManyRequests(
                perMinute: limiter.requestsPerMinute,
                retryAfterSeconds: seconds
            )
        }
        return try await next(request, context)
    }
}
