extension FreeTextLexer {
    /// The time or number that starts at a position, and where it ends.
    func number(from start: Int) -> (kind: FreeTextToken.Kind, end: Int)? {
        if let (value, digits, end) = digits(from: start) {
            let time = FreeTextTime(hour: value, isPadded: digits == 2 && value < 10)
            if digits <= 2, let timed = self.time(time, behind: end) { return timed }
            return (.number(value, digits: digits), end)
        }
        guard let (value, end) = numeral(from: start) else { return nil }
        if let timed = timeWithUnit(FreeTextTime(hour: value), behind: end) { return timed }
        switch text.scalar(at: text.skippingSpace(at: end)) {
        case "月", "日", "号": return (.number(value, digits: value < 10 ? 1 : 2), end)
        default:
            let isSingle = end == start + 1 && value < 10
            return isSingle ? (.numeral(value), end) : nil
        }
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
            return (.time(time), end)
        }
        let hasTwoDigits = time.isPadded || time.hour >= 10
        guard second == 0, hasTwoDigits, text.scalar(at: colon) != " " else { return nil }
        return (.time(time), last)
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
