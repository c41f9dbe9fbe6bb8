import HTTPTypes
import Hummingbird
import Stations

/// Tells browsers in the reader's language that there is nothing at a path.
///
/// Every other error, and this one to every other client, is a problem (RFC 9457).
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
            return page(request)
        } catch RequestError.noSuchPath where request.prefersHTML {
            return page(request)
        }
    }

    private func page(_ request: Request) -> Response {
        let frame = PageFrame(
            request,
            language: nil,
            notice: stations.current?.snapshot.notice,
            configuration: configuration
        )
        return MessagePage(.noSuchPath(request.uri.path), frame: frame).response
    }
}
