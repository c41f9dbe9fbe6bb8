/// Turns any text into one that HTML, SVG and quoted attributes take as nothing but text.
enum MarkupEscaping {
    /// Escapes scalar by scalar, never by character: a quotation mark with a combining accent is
    /// one character, and closes an attribute all the same.
    ///
    /// What no document may hold, control characters and noncharacters, becomes U+FFFD; marks
    /// that turn the direction of writing do as well, since they would reach past their text.
    ///
    /// - Complexity: O(n).
    static func escape(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            default: escaped.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return String(escaped)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0x00...0x1F, 0x7F...0x9F: false
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C: false
        case 0x2028, 0x2029, 0xFDD0...0xFDEF: false
        case let value: value & 0xFFFE != 0xFFFE
        }
    }
}
