extension FreeTextLexer {
    /// The time or number that starts at a position, and where it ends.
    func number(from start: Int) -> (kind: FreeTextToken.Kind, end: Int)? {
        if let (value, digits, end) = digits(from: start) {
            let time = FreeTextTime(hour: value, isPadded: digits == 2 && value < 10)
            if digits <= 2, let timed = self.time(time, behind: end) { return timed }
            return (.number(value, digits: digits), endOfOrdinal(from: end))
        }
        guard let (value, end) = numeral(from: start) else { return nil }
        if let timed = timeWithUnit(FreeTextTime(hour: value), behind: end) { return timed }
        switch text.scalar(at: text.skippingSpace(at: end)) {
        case "月", "日", "号": return (.number(value, digits: value < 10 ? 1 : 2), end)
        default:
            return value <= 12 ? (.numeral(value), end) : nil
        }
    }

    /// Where the ending of an English ordinal ends: 1st, 30th.
    private func endOfOrdinal(from start: Int) -> Int {
        let endings: [[Unicode.Scalar]] = [["s", "t"], ["n", "d"], ["r", "d"], ["t", "h"]]
        guard let first = text.scalar(at: start), let second = text.scalar(at: start + 1),
            endings.contains([first, second])
        else { return start }
        let next = text.scalar(at: start + 2)
        return next.map { ("a"..."z").contains($0) } ?? false ? start : start + 2
    }

    /// What follows the hour of a time: `:30`, `.30`, `点30分`, `h30`.
    private func time(
        _ time: FreeTextTime,
        behind end: Int
    ) -> (kind: FreeTextToken.Kind, end: Int)? {
        switch text.scalar(at: text.skippingSpace(at: end)) {
        case ":": timeWithColon(time, behind: text.skippingSpace(at: end) + 1)
        case ".": timeWithDot(time, behind: end)
        case "h": timeWithLetter(time, behind: text.skippingSpace(at: end) + 1)
        default: timeWithUnit(time, behind: end)
        }
    }

    /// `8:30`, `8: 30` and `08:30:00`.
    ///
    /// In 周1-5:08:30 the 5 is no hour, so three parts are a time
    /// only with two digits in front and no seconds behind.
    private func timeWithColon(
        _ time: FreeTextTime,
        behind colon: Int
    ) -> (kind: FreeTextToken.Kind, end: Int)? {
        guard let (minute, end) = minute(from: text.skippingSpace(at: colon)) else { return nil }
        var time = time
        time.minute = minute
        guard text.scalar(at: end) == ":", let (second, last) = self.minute(from: end + 1) else {
            return (.time(time), endOfHourLetter(from: end))
        }
        let hasTwoDigits = time.isPadded || time.hour >= 10
        // 23:59:59 is as good as midnight; other seconds are no opening hours.
        guard second == 0 || (minute == 59 && second == 59), hasTwoDigits,
            text.scalar(at: colon) != " "
        else { return nil }
        return (.time(time), last)
    }

    /// Where the h of `06:00h` ends.
    private func endOfHourLetter(from start: Int) -> Int {
        guard text.scalar(at: start) == "h" else { return start }
        let next = text.scalar(at: start + 1)
        return next.map { ("a"..."z").contains($0) } ?? false ? start : start + 1
    }

    private func timeWithDot(
        _ time: FreeTextTime,
        behind hour: Int
    ) -> (kind: FreeTextToken.Kind, end: Int)? {
        guard text.scalar(at: hour) == ".", let (minute, end) = minute(from: hour + 1),
            text.scalar(at: end) != "."
        else { return nil }
        var time = time
        time.minute = minute
        time.form = .dotted
        return (.time(time), end)
    }

    private func timeWithLetter(
        _ time: FreeTextTime,
        behind letter: Int
    ) -> (kind: FreeTextToken.Kind, end: Int)? {
        if let (minute, end) = minute(from: letter) {
            var time = time
            time.minute = minute
            return (.time(time), end)
        }
        if let next = text.scalar(at: letter), ("a"..."z").contains(next) { return nil }
        return (.time(time), letter)
    }

    /// `8点`, `8时30分`, `8点半`, `8点一刻`, `8点整`.
    private func timeWithUnit(
        _ time: FreeTextTime,
        behind hour: Int
    ) -> (kind: FreeTextToken.Kind, end: Int)? {
        let unit = text.skippingSpace(at: hour)
        guard let sign = text.scalar(at: unit), sign == "点" || sign == "时" else { return nil }
        var time = time
        let behind = unit + 1
        switch text.scalar(at: behind) {
        case "整", "钟": return (.time(time), behind + 1)
        case "半":
            time.minute = 30
            return (.time(time), behind + 1)
        default: break
        }
        guard let (value, width, end) = minuteNumber(from: behind) else {
            return (.time(time), behind)
        }
        switch text.scalar(at: end) {
        case "刻" where value == 1 || value == 3:
            time.minute = value * 15
            return (.time(time), end + 1)
        case "分" where value < 60:
            time.minute = value
            return (.time(time), end + 1)
        default:
            guard width == 2, value < 60 else { return (.time(time), behind) }
            time.minute = value
            return (.time(time), end)
        }
    }
}

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
