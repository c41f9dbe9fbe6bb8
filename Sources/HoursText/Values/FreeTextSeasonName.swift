/// A part of the year by its name, which does not tell when it begins.
struct FreeTextSeasonName: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let spring = FreeTextSeasonName(rawValue: 1 << 0)
    static let summer = FreeTextSeasonName(rawValue: 1 << 1)
    static let autumn = FreeTextSeasonName(rawValue: 1 << 2)
    static let winter = FreeTextSeasonName(rawValue: 1 << 3)
    /// 旺季, in which many visitors come, and 淡季, in which few do.
    static let highSeason = FreeTextSeasonName(rawValue: 1 << 4)
    static let lowSeason = FreeTextSeasonName(rawValue: 1 << 5)

    /// Whether several names share out the year, as summer and winter do where no other is named.
    static func shareOutYear(_ names: [FreeTextSeasonName]) -> Bool {
        var all: FreeTextSeasonName = []
        for name in names {
            guard all.isDisjoint(with: name) else { return false }
            all.formUnion(name)
        }
        let years: [FreeTextSeasonName] = [
            [.summer, .winter], [.spring, .summer, .autumn, .winter], [.highSeason, .lowSeason],
        ]
        return years.contains(all)
    }
}
