/// What a page may load, as the header `Content-Security-Policy` says it.
///
/// A page may run the scripts and styles of this service only, asks no other host for anything, and
/// is shown in no frame.
struct PagePolicy {
    /// The word by which the page's own style shows that it came from here, nil for an answer that
    /// has none.
    var styleNonce: String?
    /// The one other origin that pictures may come from.
    var pictureOrigin: String?

    /// The value of the header.
    var text: String {
        let style = styleNonce.map { " 'nonce-\($0)'" } ?? ""
        let pictures = pictureOrigin.map { "\($0) " } ?? ""
        return [
            "default-src 'none'", "script-src 'self'", "style-src 'self'" + style,
            "img-src 'self' \(pictures)data:", "connect-src 'self'", "manifest-src 'self'",
            "worker-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }

    /// A word of 128 random bits that nobody can guess who would put a style of his own into a page.
    static func nonce() -> String {
        var generator = SystemRandomNumberGenerator()
        return [0, 1].map { _ in
            let digits = String(generator.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
