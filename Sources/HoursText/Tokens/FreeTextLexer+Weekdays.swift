extension FreeTextLexer {
    /// The weekdays behind 周: 一 in 周一, 六日 in 周六日, 1 in 周1.
    ///
    /// A numeral that belongs to a time is left alone, as the 六 of 周五六点. 日 in second place is
    /// Sunday behind 六 alone, because 五日 may be five days.
    func weekdays(from start: Int) -> (kinds: [FreeTextToken.Kind], end: Int)? {
        let start = text.skippingSpace(at: start)
        if let digit = text.scalar(at: start), ("1"..."7").contains(digit) {
            let isWeekday = !isHour(at: start) && !continues(digitAt: start)
            return isWeekday ? (weekday(digit, inDigits: true), start + 1) : nil
        }
        var kinds: [FreeTextToken.Kind] = []
        var previous: Unicode.Scalar?
        var end = start
        while let scalar = text.scalar(at: end), !isHour(at: end),
            follows(scalar, behind: previous)
        {
            kinds += weekday(scalar, inDigits: false)
            previous = scalar
            end += 1
        }
        return kinds.isEmpty ? nil : (kinds, end)
    }

    /// Whether a digit is part of a longer number, or counts days or months.
    private func continues(digitAt position: Int) -> Bool {
        guard let next = text.scalar(at: position + 1) else { return false }
        return ("0"..."9").contains(next) || next == "天" || next == "月"
    }

    private func follows(_ scalar: Unicode.Scalar, behind previous: Unicode.Scalar?) -> Bool {
        switch scalar {
        case "日": previous == nil || previous == "六"
        case "天": previous == nil
        default: Self.weekdayNumerals.contains(scalar)
        }
    }

    /// Whether a numeral is the hour of a time rather than a weekday.
    private func isHour(at position: Int) -> Bool {
        guard let (kind, _) = number(from: position), case .time = kind else { return false }
        return true
    }

    private func weekday(_ scalar: Unicode.Scalar, inDigits: Bool) -> [FreeTextToken.Kind] {
        let index: Int? =
            switch scalar {
            case "日", "天": 6
            case "1"..."7": Int(scalar.value) - 0x31
            default: Self.weekdayNumerals.firstIndex(of: scalar)
            }
        return index.map { [.weekday(.weekday($0), inDigits: inDigits)] } ?? []
    }

    private static let weekdayNumerals: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六"]
}
