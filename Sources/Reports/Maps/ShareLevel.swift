/// How much of an area is served, in five levels; maps shade areas by it.
///
/// The levels are closer together where shares are low, as most are.
struct ShareLevel: Hashable, Sendable {
    private static let bounds = [0.05, 0.2, 0.4, 0.7]

    private let level: Int?

    /// Finds the level; nil for a share that is not known.
    init(_ share: Double?) {
        level = share.map { share in Self.bounds.count { $0 <= share } }
    }

    /// The style of the level.
    var style: String { level.map { "level-\($0)" } ?? "level-none" }

    /// All levels with the words of a legend.
    static let legend: [(style: String, words: String)] = [
        ("level-0", "< 5 %"), ("level-1", "5–20 %"), ("level-2", "20–40 %"),
        ("level-3", "40–70 %"), ("level-4", "≥ 70 %"), ("level-none", "无数据 no data"),
    ]
}
