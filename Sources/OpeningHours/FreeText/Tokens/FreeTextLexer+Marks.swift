extension FreeTextLexer {
    /// The mark at a position, and where it ends: — is often typed twice for a long one.
    func mark(from start: Int) -> (kind: FreeTextToken.Kind, end: Int)? {
        switch text.scalar(at: start) {
        case "-": (.word(.to), endOfDash(from: start))
        case ",": (.comma, start + 1)
        case "、": (.listComma, start + 1)
        case ";": (.semicolon, start + 1)
        case "(", ")": (.bracket, start + 1)
        case ":": (.colon, start + 1)
        case "." where !isNumberOrName(at: start + 1): (.semicolon, start + 1)
        default: nil
        }
    }

    private func endOfDash(from start: Int) -> Int {
        var end = start
        while text.scalar(at: end) == "-" { end += 1 }
        return end
    }

    private func isNumberOrName(at position: Int) -> Bool {
        guard let scalar = text.scalar(at: position) else { return false }
        return ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar)
    }
}
