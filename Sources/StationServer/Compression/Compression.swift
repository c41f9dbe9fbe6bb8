import HTTPTypes
import Hummingbird
import NIOCore

/// Compresses answers for clients that take gzip.
///
/// Only texts of 1 kB to 32 MB: smaller ones do not get smaller. One that is made as the client
/// takes it, of unknown length, is compressed likewise. Tags are weak, so they hold for the
/// compressed answer as well.
struct Compression<Context: RequestContext>: RouterMiddleware {
    private let lengths = 1_024...33_554_432

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard isText(response.headers[.contentType]) || response.status == .notModified,
            response.headers[.contentEncoding] == nil
        else { return response }
        addVary(to: &response.headers)
        guard response.body.contentLength.map(lengths.contains) ?? true,
            AcceptedEncoding.prefersGzip(request.headers)
        else { return response }
        if response.body.contentLength == nil {
            let body = response.body
            response.body = ResponseBody { try await body.write(GzipWriter(parent: $0)) }
            response.headers[.contentLength] = nil
        } else {
            let collector = BodyCollector()
            try await response.body.write(collector)
            let bytes = collector.bytes
            guard let compressed = Gzip.compress(bytes), compressed.count < bytes.count else {
                response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
                return response
            }
            response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: compressed))
        }
        response.headers[.contentEncoding] = "gzip"
        if let tag = response.headers[.eTag], !tag.hasPrefix("W/") {
            response.headers[.eTag] = "W/" + tag
        }
        return response
    }

    private func isText(_ type: String?) -> Bool {
        guard let type else { return false }
        return type.hasPrefix("text/")
            || ["json", "javascript", "xml", "vector-tile"].contains { type.contains($0) }
    }

    /// Tells caches that the answer depends on what the client takes.
    private func addVary(to headers: inout HTTPFields) {
        let name = "Accept-Encoding"
        guard let vary = headers[.vary] else {
            headers[.vary] = name
            return
        }
        let names = vary.lowercased().split(separator: ",").map { $0.filter { $0 != " " } }
        if !names.contains("accept-encoding"), !names.contains("*") {
            headers[.vary] = vary + ", " + name
        }
    }
}
