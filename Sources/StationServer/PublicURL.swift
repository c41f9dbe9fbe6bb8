import Foundation

/// The address under which people outside reach the service, such as `https://example.org/yizhan`.
public struct PublicURL: Hashable, Sendable {
    /// The address without a slash at its end.
    let base: String
    /// The path of the address, below which the service is reached; empty for none.
    let path: String

    /// Reads an absolute http or https address, or answers nil.
    ///
    /// A path is kept, for a service behind a proxy; a query, a fragment and a user are refused.
    public init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
            let parts = URLComponents(string: text),
            let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
            let host = parts.host, !host.isEmpty,
            parts.query == nil, parts.fragment == nil, parts.user == nil
        else { return nil }
        var base = text[...]
        while base.hasSuffix("/") { base.removeLast() }
        self.base = String(base)
        var path = parts.percentEncodedPath[...]
        while path.hasSuffix("/") { path.removeLast() }
        self.path = String(path)
    }
}
