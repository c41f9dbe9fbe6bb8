import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// An answer with a page, or a part of one.
    ///
    /// It may run the scripts and styles of this service only, asks no other host for anything, and
    /// is shown in no frame.
    ///
    /// - Parameters:
    ///   - html: the page.
    ///   - status: the status.
    ///   - cacheControl: how long the answer may be kept.
    init(html: String, status: HTTPResponse.Status = .ok, cacheControl: String = "no-store") {
        self.init(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: cacheControl,
                .vary: "Accept, Accept-Language", .contentSecurityPolicy: Self.pagePolicy,
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
    }

    /// The policy of the pages.
    static let pagePolicy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
        "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "form-action 'self'",
        "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
}
