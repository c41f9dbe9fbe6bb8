import Hummingbird
import Logging

/// Answers every error with a problem (RFC 9457).
struct ProblemAnswers<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as RequestError {
            return Problem(error).response
        } catch let error as HTTPError where error.status == .notFound {
            return Problem(.noSuchPath(request.uri.path)).response
        } catch let error as any HTTPResponseError {
            return Problem(error).response
        } catch {
            context.logger.error("unexpected error", metadata: ["error": "\(error)"])
            return Problem.unexpected.response
        }
    }
}
