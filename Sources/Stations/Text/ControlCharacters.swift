/// Characters that steer a terminal or the direction of writing instead of being seen.
///
/// No name of a list may hold one; what shows a text that may, such as a file's name, shows them by
/// their number instead.
public enum ControlCharacters {
    /// Whether a character is one: C0, DEL, C1, and the marks, embeddings, overrides and isolates
    /// of Unicode's bidirectional algorithm.
    public static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            true
        default: false
        }
    }

    /// Why a text that holds one is refused.
    public static func refusal(of scalar: Unicode.Scalar) -> Message {
        let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
        return Message("含有控制字符 \(code)，请删除", "holds the control character \(code); remove it")
    }

    /// A text in which each is shown by its number: `\u{1B}`.
    ///
    /// - Parameters:
    ///   - text: any text.
    ///   - keepsLineBreaks: whether a line feed and a tab stay as they are.
    /// - Returns: the text, the same if it has none.
    public static func shown(in text: String, keepsLineBreaks: Bool = false) -> String {
        replacing(text, keepsLineBreaks: keepsLineBreaks) { scalar in
            "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
    }

    /// A text of JSON in which each is escaped, so that it means the same; line feeds and tabs
    /// stay, since outside strings they are only space.
    public static func escaped(inJSON text: String) -> String {
        replacing(text, keepsLineBreaks: true) { scalar in
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }

    private static func replacing(
        _ text: String,
        keepsLineBreaks: Bool,
        by name: (Unicode.Scalar) -> String
    ) -> String {
        func stays(_ scalar: Unicode.Scalar) -> Bool {
            !contains(scalar) || keepsLineBreaks && (scalar == "\n" || scalar == "\t")
        }
        if text.unicodeScalars.allSatisfy(stays) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if stays(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                result += name(scalar)
            }
        }
        return result
    }
}
