/// Makes a text of any kind safe as the comment of a rule.
enum FreeTextComment {
    /// The longest comment, in Unicode scalars; a longer text is cut and ends in an ellipsis.
    static let maximumLength = 120

    /// A text as the comment of a rule, with a space in front; empty if nothing of it is left.
    ///
    /// A comment has no escape for its own quotation mark, so `"` becomes ”. Control characters and
    /// direction overrides become spaces, and runs of space one space.
    static func quoting(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            let plain = isUnsafe(scalar) ? " " : scalar
            if plain == " ", safe.isEmpty || safe.last == " " { continue }
            guard count < maximumLength else {
                safe.append("…")
                break
            }
            safe.append(plain == "\"" ? "”" : plain)
            count += 1
        }
        while safe.last == " " { safe.removeLast() }
        return safe.isEmpty ? "" : " \"\(String(safe))\""
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate,
            .privateUse, .unassigned:
            true
        default: false
        }
    }
}
