import HTTPTypes
import Hummingbird

/// Adds the headers that every answer carries, and takes the body off the answer to HEAD.
struct CommonHeaders<Context: RequestContext>: RouterMiddleware {
    let fields: CommonFields

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        fields.add(to: &response.headers)
        return request.method == .head ? response.createHeadResponse() : response
    }
}
