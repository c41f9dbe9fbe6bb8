import HTTPTypes
import Hummingbird
import Stations

/// Adds the headers that every answer carries, and takes the body off the answer to HEAD.
struct CommonHeaders<Context: RequestContext>: RouterMiddleware {
    let fields: CommonFields
    let stations: SnapshotHolder<ServedStations?>

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        // Taken first: an answer is never older than the revision that it names.
        let version = stations.current?.snapshot.version
        var response = try await next(request, context)
        fields.add(to: &response.headers)
        if let version { response.headers[.named("Yizhan-Revision")] = "\(version)" }
        return request.method == .head ? response.createHeadResponse() : response
    }
}
