import Hummingbird

/// The address that the links of an answer begin with.
struct ServiceAddress {
    private let base: String

    /// Takes the public address if there is one, else the host that the client asked for.
    ///
    /// The client's word for the host is here only if it is one that the service is called by, see
    /// ``HostList``; without one the links begin with the path, which is right wherever the client
    /// has the answer from.
    init(_ request: Request, publicURL: PublicURL?) {
        if let publicURL {
            base = publicURL.base
        } else if let authority = request.head.authority, Self.isHost(authority) {
            let scheme = request.head.scheme == "https" ? "https" : "http"
            base = "\(scheme)://\(authority)"
        } else {
            base = ""
        }
    }

    /// The address of a path with a query.
    func href(_ path: String, _ query: [(name: String, value: String)] = []) -> String {
        guard !query.isEmpty else { return base + path }
        let pairs = query.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }
        return base + path + "?" + pairs.joined(separator: "&")
    }

    /// Whether a text is a host name, an IPv4 address or an IPv6 address in brackets, perhaps
    /// with a port.
    static func isHost(_ text: String) -> Bool {
        guard text.utf8.count <= 255 else { return false }
        let name: Substring
        let port: Substring
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return false }
            name = text[..<end].dropFirst()
            port = text[end...].dropFirst()
            guard name.utf8.allSatisfy({ isHexDigit($0) || $0 == colon || $0 == dot }) else {
                return false
            }
        } else {
            name = text.prefix { $0 != ":" }
            port = text[name.endIndex...]
            guard name.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == hyphen || $0 == dot }) else {
                return false
            }
        }
        return !name.isEmpty && isPort(port)
    }

    private static let colon = UInt8(ascii: ":")
    private static let dot = UInt8(ascii: ".")
    private static let hyphen = UInt8(ascii: "-")

    /// Whether a text is empty, or a colon and a port.
    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty
            || (text.hasPrefix(":") && (2...6).contains(text.utf8.count)
                && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) })
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
