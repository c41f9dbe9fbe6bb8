import Foundation

/// How two texts are compared when people wrote them: width, case and spacing do not matter.
public enum TextFolding {
    /// A text in Unicode's compatibility form (NFKC), lower case, without space around it.
    ///
    /// Full-width letters and digits, ligatures and ideographic spaces become their plain forms.
    public static func fold(_ text: String) -> String {
        if isPlainLowercase(text) { return text }
        if let folded = foldASCIIAndIdeographs(text) { return folded }
        return text.precomposedStringWithCompatibilityMapping.lowercased()
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A text with every run of white space made one space, and none around it.
    ///
    /// Line breaks and tabs inside a cell become spaces; other control characters stay.
    public static func collapse(_ text: String) -> String {
        if !needsCollapsing(text) { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The first character that no cell may hold: one of ``ControlCharacters``.
    ///
    /// Tabs and line breaks are none, since they are read as spaces.
    public static func firstControlCharacter(in text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { scalar in
            switch scalar {
            case "\t", "\n", "\r": false
            default: ControlCharacters.contains(scalar)
            }
        }
    }

    /// The same for texts of ASCII and the common ideographs (U+4000 to U+9FFF); nil for others.
    ///
    /// Those are their own compatibility forms. Most names are such, and this is many times faster.
    private static func foldASCIIAndIdeographs(_ text: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var following = 0
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5A: bytes.append(byte | 0x20)
            case 0x20...0x7E: bytes.append(byte)
            case 0xE4...0xE9:
                following = 2
                bytes.append(byte)
            case 0x80...0xBF where following > 0:
                following -= 1
                bytes.append(byte)
            default: return nil
            }
        }
        let end = bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
        return String(decoding: bytes[..<end].drop { $0 == 0x20 }, as: UTF8.self)
    }

    private static func isPlainLowercase(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !(0x41...0x5A).contains($0) }
    }

    private static func needsCollapsing(_ text: String) -> Bool {
        var previousIsSpace = true
        for byte in text.utf8 {
            // The ideographic space and its kin start with these bytes in UTF-8.
            if byte < 0x20 || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 {
                return true
            }
            if byte == 0x20, previousIsSpace { return true }
            previousIsSpace = byte == 0x20
        }
        return previousIsSpace && !text.isEmpty
    }
}
