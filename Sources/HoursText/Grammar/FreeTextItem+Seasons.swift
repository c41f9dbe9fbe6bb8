/// Seasons by name alone: 夏季 6:00-22:00, 冬季 6:30-21:00.
extension FreeTextItem {
    /// The phrases once more, a name that is the rest of the year beside a dated one as such.
    ///
    /// - Returns: nil if some season has no dates and the names do not share out the year.
    static func settlingSeasons(_ items: [FreeTextItem]) -> [FreeTextItem]? {
        let undated = items.compactMap(\.undatedName)
        guard !undated.isEmpty else { return items }
        var dated: [FreeTextSeasonName] = []
        for case .season(_, let name) in items {
            guard let name else { return nil }
            dated.append(name)
        }
        guard FreeTextSeasonName.shareOutYear(dated + undated) else { return nil }
        if dated.isEmpty { return items }
        guard dated.count == 1, undated.count == 1 else { return nil }
        return items.map { $0.undatedName == nil ? $0 : .remaining(isTime: false) }
    }

    /// What the text says in each season without dates; the text alone if there is none.
    ///
    /// The days in front of the first season are those of all. So are the days off behind the last,
    /// and whatever else holds all year; a day off of an earlier season must be one of the last too.
    static func bySeason(_ items: [FreeTextItem]) throws(HoursDoubt) -> [[FreeTextItem]] {
        let starts = items.indices.filter { items[$0].undatedName != nil }
        guard let first = starts.first, let last = starts.last else { return [items] }
        let common = items[..<first]
        let shared = items[last...].filter(\.holdsAllYear)
        let parts = zip(starts, starts.dropFirst() + [items.endIndex])
            .map { start, end in items[(start + 1)..<end] }
        for part in parts.dropLast() {
            guard part.filter(\.holdsAllYear).allSatisfy(shared.contains) else {
                throw .conflicting
            }
        }
        return parts.map { part in
            common + part + shared.filter { !part.contains($0) }
        }
    }

    private var holdsAllYear: Bool {
        switch self {
        case .off, .asUsual, .announced, .allYear, .noNoonBreak: true
        default: false
        }
    }
}
