extension FreeTextLexer {
    /// One to four ASCII digits and where they end; more of them are no number of an hour or date.
    func digits(from start: Int) -> (value: Int, count: Int, end: Int)? {
        var value = 0
        var end = start
        while let digit = digit(at: end) {
            guard end - start < 4 else { return nil }
            value = value * 10 + digit
            end += 1
        }
        return end > start ? (value, end - start, end) : nil
    }

    /// Exactly two digits below 60.
    func minute(from start: Int) -> (value: Int, end: Int)? {
        guard let (value, count, end) = digits(from: start), count == 2, value < 60 else {
            return nil
        }
        return (value, end)
    }

    /// The number behind 点: digits or a Chinese numeral, with its width in digits.
    func minuteNumber(from start: Int) -> (value: Int, width: Int, end: Int)? {
        if let (value, count, end) = digits(from: start) { return (value, count, end) }
        guard let (value, end) = numeral(from: start) else { return nil }
        return (value, value < 10 ? 1 : 2, end)
    }

    /// A Chinese numeral below 100: 八, 十二, 二十, 二十四.
    func numeral(from start: Int) -> (value: Int, end: Int)? {
        let first = numeralDigit(at: start)
        let tens = first == nil ? start : start + 1
        // Nobody writes 一十 for ten: the 一 belongs to what stands in front, as in 周一十点.
        guard text.scalar(at: tens) == "十", first != 1 else { return first.map { ($0, tens) } }
        let unit = numeralDigit(at: tens + 1)
        return ((first ?? 1) * 10 + (unit ?? 0), unit == nil ? tens + 1 : tens + 2)
    }

    private func digit(at position: Int) -> Int? {
        guard let scalar = text.scalar(at: position), ("0"..."9").contains(scalar) else {
            return nil
        }
        return Int(scalar.value) - 0x30
    }

    private func numeralDigit(at position: Int) -> Int? {
        guard let scalar = text.scalar(at: position) else { return nil }
        return Self.numerals.firstIndex(of: scalar).map { $0 + 1 }
    }

    private static let numerals: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
}
