extension FreeTextItem {
    /// The phrases with each statement's days or season in front of its times.
    ///
    /// - Parameter items: the phrases of a text, which may name the times first.
    /// - Returns: the phrases, the days or the season in front of the times they belong to.
    /// - Throws: ``HoursDoubt/conflicting`` if times come first and it is not plain which days each
    ///   of them has.
    static func headsFirst(_ items: [FreeTextItem]) throws(HoursDoubt) -> [FreeTextItem] {
        let heads = items.filter { $0.isTime || $0.isDays || $0.isSeason }
        let seasons = heads.filter(\.isSeason)
        guard let first = heads.first, let last = heads.last, first.isTime, !last.isTime,
            seasons.isEmpty || !heads.contains(where: \.isDays)
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
            case .days, .season, .undated, .remaining:
                // 8:00-17:00,周六 may leave out the times of Saturday; every day leaves out none.
                guard !times.isEmpty, !isParted || item == .days(.everyDay),
                    times.count == 1 || seasons.isEmpty || shareOutYear(seasons)
                else { throw .conflicting }
                ordered += [item] + times
                times = []
            default:
                isParted = isParted || item == .comma || item == .semicolon
                ordered.append(item)
            }
        }
        return ordered + times
    }

    /// Whether several seasons leave no part of the year out, so that no times are those of the rest.
    private static func shareOutYear(_ seasons: [FreeTextItem]) -> Bool {
        FreeTextSeason.fillYear(seasons.compactMap(\.season))
            || FreeTextSeasonName.shareOutYear(seasons.compactMap(\.undatedName))
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
}
