import HTTPTypes
import Hummingbird
import NIOCore

/// A file that pages load: style, script, picture.
///
/// Its address carries a hash of its content, so that a browser may keep it for ever and still has
/// the new one at once.
struct PageAsset: Sendable {
    let name: String
    let type: String
    let bytes: [UInt8]
    /// A hash of the content.
    let version: String

    init(_ name: String, type: String, _ bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.bytes = bytes
        version = Self.hash(bytes)
    }

    /// The files of the pages.
    static let all = [
        PageAsset("page.js", type: "text/javascript; charset=utf-8", PackageResources.page_js),
        PageAsset("union.css", type: "text/css; charset=utf-8", PackageResources.union_css),
        PageAsset("union.js", type: "text/javascript; charset=utf-8", PackageResources.union_js),
        PageAsset("icon.svg", type: "image/svg+xml", PackageResources.icon_svg),
    ]

    /// The path below the root of the service.
    var path: String { "/assets/\(name)?v=\(version)" }

    /// The name under which templates know it: `page_js` for `page.js`.
    var key: String { String(name.map { $0 == "." || $0 == "-" ? "_" : $0 }) }

    /// The answer with the file.
    ///
    /// - Parameters:
    ///   - request: the request, which may say that the client holds the file already.
    ///   - isLasting: whether the address named the version, so that the answer never changes.
    /// - Returns: the whole file, which is small, or 304 without a body.
    func response(to request: Request, isLasting: Bool) -> Response {
        let tag = EntityTag(version: version)
        var headers: HTTPFields = [
            .cacheControl: isLasting ? "public, max-age=31536000, immutable" : "no-cache",
            .eTag: tag.text,
        ]
        if tag.isHeld(by: request.headers) { return .empty(.notModified, headers: headers) }
        headers[.contentType] = type
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// FNV-1a with 64 bits: it tells versions apart, and defends against nobody.
    static func hash(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
        return String(hash, radix: 36)
    }
}

extension EntityTag {
    /// The tag of a file, by its version.
    fileprivate init(version: String) { text = "\"\(version)\"" }
}
