/// Sums up the demand of one area.
struct CoverageTally {
    /// The number of places.
    private(set) var points = 0
    /// Their weight.
    private(set) var weight = CompensatedSum()
    private var unreachedPoints = 0
    private var unreachedWeight = CompensatedSum()
    /// For each radius the weight that has exactly one, two, and at least three stations within it.
    private var covered: [CompensatedSum]

    private static let levels = 3

    init(radii: Int) {
        covered = Array(repeating: CompensatedSum(), count: radii * Self.levels)
    }

    /// Adds a place that is so far from its three nearest stations.
    @inline(__always)
    mutating func add(weight added: Double, metres: SIMD4<Double>, radii: [Double]) {
        points += 1
        weight.add(added)
        if metres.x == .infinity {
            unreachedPoints += 1
            unreachedWeight.add(added)
            return
        }
        var slot = -1
        for radius in radii {
            let level =
                (metres.x <= radius ? 1 : 0) + (metres.y <= radius ? 1 : 0)
                + (metres.z <= radius ? 1 : 0)
            if level > 0 { covered[slot + level].add(added) }
            slot += Self.levels
        }
    }

    /// Adds what another tally holds.
    mutating func add(_ other: CoverageTally) {
        points += other.points
        weight.add(other.weight.value)
        unreachedPoints += other.unreachedPoints
        unreachedWeight.add(other.unreachedWeight.value)
        for slot in covered.indices { covered[slot].add(other.covered[slot].value) }
    }

    /// What the distances of this demand are summed up by.
    var distances: DistanceAccumulator {
        DistanceAccumulator(weight: weight.value, isPartial: unreachedWeight.value > 0)
    }

    /// The figures, with a summary of the distances.
    func indicators(
        radii: [ServiceRadius],
        distance: DistanceSummary?
    ) -> DemandIndicators {
        DemandIndicators(
            demand: DemandTally(points: points, weight: weight.value),
            unreached: DemandTally(points: unreachedPoints, weight: unreachedWeight.value),
            byRadius: radii.enumerated().map { number, radius in
                let start = number * Self.levels
                let three = covered[start + 2].value
                let two = covered[start + 1].value + three
                return RadiusShare(
                    radius: radius,
                    covered: (covered[start].value + two, two, three),
                    of: weight.value
                )
            },
            distance: distance
        )
    }
}
