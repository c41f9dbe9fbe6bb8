import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// An answer with a page, or a part of one.
    ///
    /// - Parameters:
    ///   - html: the page.
    ///   - status: the status.
    ///   - cacheControl: how long the answer may be kept.
    ///   - policy: what the page may load.
    init(
        html: String,
        status: HTTPResponse.Status = .ok,
        cacheControl: String = "no-store",
        policy: PagePolicy = PagePolicy()
    ) {
        self.init(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: cacheControl,
                .vary: "Accept, Accept-Language", .contentSecurityPolicy: policy.text,
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
    }
}
