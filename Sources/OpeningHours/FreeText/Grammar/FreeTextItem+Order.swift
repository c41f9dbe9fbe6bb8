extension FreeTextItem {
    /// The phrases with each statement's days in front of its times.
    ///
    /// - Parameter items: the phrases of a text, which may name the times first.
    /// - Returns: the phrases, the days in front of the times they belong to.
    /// - Throws: ``HoursDoubt/conflicting`` if times come first and it is not plain which days each
    ///   of them has.
    static func daysFirst(_ items: [FreeTextItem]) throws(HoursDoubt) -> [FreeTextItem] {
        let heads = items.filter { $0.isTime || $0.isDays || $0.isSeason }
        guard let first = heads.first, let last = heads.last, first.isTime, last.isDays,
            !heads.contains(where: \.isSeason)
        else {
            guard !isMixed(items) else { throw .conflicting }
            return items
        }
        var ordered: [FreeTextItem] = []
        var times: [FreeTextItem] = []
        var isParted = false
        for item in items {
            switch item {
            case .span, .allDay:
                times.append(item)
                isParted = false
            case .days(let days):
                // 8:00-17:00,周六 may leave out the times of Saturday; every day leaves out none.
                guard !times.isEmpty, !isParted || days == .everyDay else { throw .conflicting }
                ordered += [item] + times
                times = []
            default:
                isParted = isParted || item == .comma || item == .semicolon
                ordered.append(item)
            }
        }
        return ordered
    }

    /// Whether the first times may belong to the days behind them though other times follow, as in
    /// 8:00-18:00 周一至周五,周日 9:00-12:00.
    private static func isMixed(_ items: [FreeTextItem]) -> Bool {
        guard let days = items.firstIndex(where: { $0.isDays || $0.isSeason }), items[days].isDays,
            let time = items[..<days].lastIndex(where: \.isTime)
        else { return false }
        let marks = items[time..<days]
        guard !marks.contains(.comma), !marks.contains(.semicolon) else { return false }
        // 8:00-18:00(周日9:00-12:00) is plain, 8:00-18:00(周日)9:00-12:00 is not.
        let isBracketed = marks.contains(.bracket)
        return !isBracketed || items[days...].dropFirst().first == .bracket
    }

    private var isTime: Bool {
        switch self {
        case .span, .allDay: true
        default: false
        }
    }

    private var isDays: Bool {
        if case .days = self { return true }
        return false
    }

    private var isSeason: Bool {
        switch self {
        case .season, .remaining: true
        default: false
        }
    }
}
