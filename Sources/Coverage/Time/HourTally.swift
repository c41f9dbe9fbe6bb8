/// Sums up covered weight by area and hour of the week.
struct HourTally {
    private(set) var weights: [CompensatedSum]
    /// Hour by hour of the first area, then of the second, and so on.
    private var certain: [CompensatedSum]
    private var possible: [CompensatedSum]

    init(areas: Int) {
        weights = Array(repeating: CompensatedSum(), count: areas)
        certain = Array(repeating: CompensatedSum(), count: areas * WeekCurve.hourCount)
        possible = certain
    }

    /// Adds the weight of a place in the hours in which it is covered.
    mutating func add(_ weight: Double, area: Int, certain sure: HourMask, possible maybe: HourMask)
    {
        weights[area].add(weight)
        let start = area * WeekCurve.hourCount
        sure.forEach { certain[start + $0].add(weight) }
        maybe.forEach { possible[start + $0].add(weight) }
    }

    /// The weight that is covered for certain, by area and hour.
    var certainByArea: [[Double]] { Self.byArea(certain) }

    /// The weight that is possibly covered, by area and hour.
    var possibleByArea: [[Double]] { Self.byArea(possible) }

    /// The sum over areas, by hour.
    static func sum(_ byArea: [[Double]]) -> [Double] {
        (0..<WeekCurve.hourCount).map { hour in
            byArea.reduce(into: CompensatedSum()) { $0.add($1[hour]) }.value
        }
    }

    private static func byArea(_ sums: [CompensatedSum]) -> [[Double]] {
        stride(from: 0, to: sums.count, by: WeekCurve.hourCount).map { start in
            sums[start..<start + WeekCurve.hourCount].map(\.value)
        }
    }
}
