import Mustache

/// Escapes text for HTML, between tags and in quoted attributes.
///
/// It goes by Unicode scalar: a quotation mark followed by a combining mark is one `Character`, and
/// an escape that goes by characters would let it end an attribute. Control characters and those
/// that turn the direction of all that follows are left out.
struct PageContentType: MustacheContentType {
    func escapeText(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n": escaped.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}", "\u{FFFE}", "\u{FFFF}":
                continue
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
