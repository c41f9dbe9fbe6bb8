import CivilTime

extension QueryParameters {
    /// The moment in a parameter, `now` or a time of RFC 3339, nil if it is absent.
    ///
    /// - Parameters:
    ///   - name: the parameter.
    ///   - now: what `now` means.
    ///   - expected: what would be right, for the error.
    /// - Returns: the moment; one without an offset is taken as Shanghai's.
    /// - Throws: ``RequestError`` if it is no time.
    func moment(
        _ name: String,
        now: Instant,
        expected: String = "now, or a time such as 2026-11-21T09:30 (Shanghai)"
    ) throws(RequestError) -> Instant? {
        guard let text = try text(name, expected: expected) else { return nil }
        if text == "now" { return now }
        // A plus sign that was not encoded arrives as a space.
        guard let moment = Instant(text) ?? Instant(text.plusRestored) else {
            throw .badParameter(name, value: text, expected: expected)
        }
        return moment
    }
}

extension String {
    /// The text with its last space turned back into the plus sign of an offset.
    fileprivate var plusRestored: String {
        guard let space = lastIndex(of: " ") else { return self }
        return replacingCharacters(in: space...space, with: "+")
    }

    private func replacingCharacters(in range: ClosedRange<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[index(after: range.upperBound)...]
    }
}
