/// What a client calls the host: the field `Host`, or the authority of an absolute address.
struct HostField: Hashable, Sendable {
    /// The name in lower case, without the dot that may end it, or an address without brackets.
    let name: String
    /// The port, empty if there is none.
    let port: String
    /// The address that the name is, nil if it is a name.
    let address: IPAddress?

    /// Reads `uri-host [":" port]` of RFC 9110, section 7.2, nil if the text is none.
    ///
    /// The host may be empty, as it is where an address has none.
    init?(_ text: String) {
        guard text.utf8.count <= 255, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return nil
        }
        let rest: Substring
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            let inner = text[text.index(after: text.startIndex)..<end]
            guard inner.contains(":"), let address = IPAddress(inner) else { return nil }
            name = String(inner)
            self.address = address
            rest = text[end...].dropFirst()
        } else {
            let host = text.prefix { $0 != ":" }
            guard Self.isName(host) else { return nil }
            let lower = host.lowercased()
            name = lower.hasSuffix(".") ? String(lower.dropLast()) : lower
            address = IPAddress(name)
            rest = text[host.endIndex...]
        }
        guard rest.isEmpty || rest.hasPrefix(":"), Self.isPort(rest.dropFirst()) else { return nil }
        port = String(rest.dropFirst())
    }

    /// Whether a text is a host and perhaps a port: what ``init(_:)`` finds, at less cost for names as
    /// they usually are.
    static func isHost(_ text: String) -> Bool {
        let name = text.utf8.prefix { $0.isLetterOrDigit || $0 == 0x2D || $0 == 0x2E }
        let port = text.utf8[name.endIndex...]
        if name.count <= 200, port.isEmpty { return true }
        let isUsual =
            name.count <= 200 && port.first == 0x3A && (2...5).contains(port.count)
            && port.dropFirst().allSatisfy { (48...57).contains($0) }
        return isUsual || HostField(text) != nil
    }

    /// Whether a text is a registered name of RFC 3986, section 3.2.2.
    private static func isName(_ text: Substring) -> Bool {
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard rest.count >= 2, rest.prefix(2).allSatisfy(\.isHexDigit) else { return false }
                rest = rest.dropFirst(2)
            } else if !byte.isLetterOrDigit, !"-._~!$&'()*+,;=".utf8.contains(byte) {
                return false
            }
        }
        return true
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty
            || (text.utf8.allSatisfy { (48...57).contains($0) } && Int(text) ?? 65_536 <= 65_535)
    }
}

extension UInt8 {
    /// Whether the byte is a letter or digit of ASCII.
    var isLetterOrDigit: Bool {
        (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
    }

    /// Whether the byte is a digit of base 16.
    var isHexDigit: Bool {
        (48...57).contains(self) || (65...70).contains(self) || (97...102).contains(self)
    }
}
