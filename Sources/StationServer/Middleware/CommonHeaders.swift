import HTTPTypes
import Hummingbird
import NIOCore
import Stations
import Synchronization

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
        return request.method == .head ? try await response.headOnly() : response
    }
}

extension Response {
    /// The answer without its body, with the length of it.
    ///
    /// A connection goes on only behind an answer whose length is known; so a body of unknown
    /// length is made once, and thrown away.
    fileprivate func headOnly() async throws -> Response {
        var head = self
        if body.contentLength == nil, headers[.contentLength] == nil {
            let counter = ByteCounter()
            try await body.write(counter)
            head.headers[.contentLength] = String(counter.count)
        }
        return head.createHeadResponse()
    }
}

/// Counts the bytes of a body.
///
/// A class, because the body keeps the writer that it is given and ends with it.
private final class ByteCounter: ResponseBodyWriter, Sendable {
    private let counted = Atomic(0)

    var count: Int { counted.load(ordering: .relaxed) }

    func write(_ buffer: ByteBuffer) async throws {
        counted.add(buffer.readableBytes, ordering: .relaxed)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
