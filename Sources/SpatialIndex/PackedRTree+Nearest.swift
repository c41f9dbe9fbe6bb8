import Geodesy

extension PackedRTree {
    /// The caller's positions of all points that may be among the `limit` nearest by geodesic.
    ///
    /// - Parameters:
    ///   - origin: where to measure from.
    ///   - limit: how many nearest are wanted, at least 1.
    ///   - reach: the greatest squared chord of interest.
    ///   - isIncluded: whether the point at a caller's position counts.
    /// - Returns: every point whose squared chord is within what ``ChordBound`` grants to the
    ///   `limit`-th smallest one; so a superset of the answer, in no particular order.
    func candidates(
        near origin: GeocentricVector,
        limit: Int,
        reach: Double,
        where isIncluded: (Int) -> Bool
    ) -> [Int] {
        guard !levels.isEmpty else { return [] }
        var best = BestChords(limit: limit, reach: reach)
        visit(level: levels.count - 1, node: 0, origin, &best, isIncluded)
        return best.candidates
    }

    private func visit(
        level: Int,
        node: Int,
        _ origin: GeocentricVector,
        _ best: inout BestChords,
        _ isIncluded: (Int) -> Bool
    ) {
        let first = node * Self.fanout
        if level == 0 {
            for index in first..<min(first + Self.fanout, points.count) {
                let squaredChord = points[index].squaredChord(to: origin)
                if squaredChord <= best.bound, isIncluded(positions[index]) {
                    best.add(position: positions[index], squaredChord: squaredChord)
                }
            }
            return
        }
        let below = levels[level - 1]
        let children = (first..<min(first + Self.fanout, below.count))
            .map { (node: $0, squaredDistance: below[$0].squaredDistance(to: origin)) }
            .sorted { ($0.squaredDistance, $0.node) < ($1.squaredDistance, $1.node) }
        for child in children {
            // A box's distance may be rounded up past that of a point on its face.
            guard child.squaredDistance <= best.bound * (1 + 1e-14) else { return }
            visit(level: level - 1, node: child.node, origin, &best, isIncluded)
        }
    }
}

/// The smallest squared chords met so far, and every point that may still be in the answer.
private struct BestChords {
    private let limit: Int
    /// The greatest squared chord that is still of interest.
    private(set) var bound: Double
    private var smallest: [Double] = []
    private var met: [(position: Int, squaredChord: Double)] = []

    init(limit: Int, reach: Double) {
        self.limit = limit
        bound = reach
    }

    var candidates: [Int] { met.lazy.filter { $0.squaredChord <= bound }.map(\.position) }

    mutating func add(position: Int, squaredChord: Double) {
        met.append((position, squaredChord))
        let place = smallest.partitionPoint { $0 > squaredChord }
        guard place < limit else { return }
        smallest.insert(squaredChord, at: place)
        guard smallest.count >= limit else { return }
        if smallest.count > limit { smallest.removeLast() }
        bound = min(bound, ChordBound.squaredChord(rankingAt: smallest[limit - 1]))
    }
}

extension [Double] {
    /// The first place of a sorted array from which on a condition holds.
    fileprivate func partitionPoint(where holds: (Double) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
