import Hummingbird

/// Refuses what no address of the service takes, before anything else looks at it.
struct RequestCheck<Context: RequestContext>: RouterMiddleware {
    /// The most bytes of an address; RFC 9110 asks for no less than 8000.
    private let maximumAddressLength = 8_192

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.uri.string.utf8.count <= maximumAddressLength else {
            throw RequestError.addressTooLong(limit: maximumAddressLength)
        }
        guard PercentEncoding.decode(request.uri.path, plusIsSpace: false) != nil else {
            throw RequestError.badEncoding("path")
        }
        switch request.method {
        case .get, .head: return try await next(request, context)
        case .options: return .preflight
        case let method: throw RequestError.methodNotAllowed(method.rawValue)
        }
    }
}
