/// Sums up the demand of one area.
struct CoverageTally {
    /// The number of places.
    var points = 0
    /// Their weight.
    var weight = CompensatedSum()
    /// The places without a way to any station.
    var unreachedPoints = 0
    /// Their weight.
    var unreachedWeight = CompensatedSum()
    /// For each radius the weight that has one, two and three stations within it.
    var covered: [(CompensatedSum, CompensatedSum, CompensatedSum)]

    init(radii: Int) {
        covered = Array(
            repeating: (CompensatedSum(), CompensatedSum(), CompensatedSum()),
            count: radii
        )
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
        for (number, radius) in radii.enumerated() where metres.x <= radius {
            covered[number].0.add(added)
            if metres.y <= radius { covered[number].1.add(added) }
            if metres.z <= radius { covered[number].2.add(added) }
        }
    }

    /// Adds what another tally holds.
    mutating func add(_ other: CoverageTally) {
        points += other.points
        weight.add(other.weight.value)
        unreachedPoints += other.unreachedPoints
        unreachedWeight.add(other.unreachedWeight.value)
        for number in covered.indices {
            covered[number].0.add(other.covered[number].0.value)
            covered[number].1.add(other.covered[number].1.value)
            covered[number].2.add(other.covered[number].2.value)
        }
    }

    /// The figures, with a summary of the distances.
    func indicators(
        radii: [ServiceRadius],
        distance: DistanceSummary?
    ) -> DemandIndicators {
        DemandIndicators(
            demand: DemandTally(points: points, weight: weight.value),
            unreached: DemandTally(points: unreachedPoints, weight: unreachedWeight.value),
            byRadius: zip(radii, covered).map { radius, sums in
                RadiusShare(
                    radius: radius,
                    covered: (sums.0.value, sums.1.value, sums.2.value),
                    of: weight.value
                )
            },
            distance: distance
        )
    }
}
