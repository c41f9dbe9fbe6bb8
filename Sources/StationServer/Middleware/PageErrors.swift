import HTTPTypes
import Hummingbird
import Stations

/// Tells browsers in the reader's language that there is nothing at a path, or that they ask too
/// often.
///
/// Every other error, and these to every other client, are problems (RFC 9457).
struct PageErrors<Context: RequestContext>: RouterMiddleware {
    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound && request.prefersHTML {
            return page(.noSuchPath(request.uri.path), request)
        } catch let error as RequestError where request.prefersHTML {
            switch error {
            case .noSuchPath, .tooManyRequests: return page(error, request)
            default: throw error
            }
        }
    }

    private func page(_ error: RequestError, _ request: Request) -> Response {
        let frame = PageFrame(
            request,
            language: nil,
            notice: stations.current?.snapshot.notice,
            configuration: configuration
        )
        return MessagePage(error, frame: frame).response
    }
}
