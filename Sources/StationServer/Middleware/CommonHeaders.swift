import HTTPTypes
import Hummingbird

/// Adds the headers that every answer carries, and takes the body off the answer to HEAD.
struct CommonHeaders<Context: RequestContext>: RouterMiddleware {
    private let fields: HTTPFields = [
        .accessControlAllowOrigin: "*",
        .accessControlExposeHeaders: "ETag, Retry-After",
        .xContentTypeOptions: "nosniff",
    ]
    private let referrerPolicy = HTTPField.Name("Referrer-Policy")

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for field in fields { response.headers[field.name] = field.value }
        if let referrerPolicy { response.headers[referrerPolicy] = "no-referrer" }
        return request.method == .head ? response.createHeadResponse() : response
    }
}
