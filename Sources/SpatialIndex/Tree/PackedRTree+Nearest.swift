import Geodesy

extension PackedRTree {
    /// Finds the nearest points that meet a condition.
    ///
    /// - Parameters:
    ///   - place: where to measure from.
    ///   - reachMetres: the greatest distance of interest, infinity for any.
    ///   - condition: which points count.
    ///   - ranking: takes the results.
    /// - Returns: whether the results are certain.
    /// - Complexity: O(log n + limit) where most points near the place meet the condition.
    func nearest(
        to place: TreePlace,
        reachMetres: Double,
        where condition: some PointCondition,
        into ranking: inout Ranking
    ) -> Verdict {
        guard count > 0 else { return .certain }
        let reach = ChordBound.chords(metres: reachMetres)
        // No leaf is so large that its stored error would exceed two metres.
        let slack = TreePlace.error(metres: reach.upperBound, storedError: 2)
        ranking = search(place, Float(reach.upperBound + slack), condition, ranking)
        return ranking.verdict(reach: reach)
    }

    /// Whether all points are so far away that chords say little about the order of geodesics.
    ///
    /// - Complexity: O(1).
    func isFar(from place: TreePlace) -> Bool {
        guard count > 0 else { return false }
        let square = place.squares(to: levels[levelCount - 1]).min()
        return Double(square) > ChordBound.crudeLimit * ChordBound.crudeLimit
    }

    private func search<Condition: PointCondition>(
        _ place: TreePlace,
        _ bound: Float,
        _ condition: Condition,
        _ ranking: Ranking
    ) -> Ranking {
        typealias Search = NearestSearch<Condition>
        // Both on the stack: not larger than a kilobyte.
        return withUnsafeTemporaryAllocation(of: Search.Visit.self, capacity: Search.capacity) {
            visits in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: Self.fanout) { lanes in
                var search = Search(
                    self,
                    place,
                    where: condition,
                    bound: bound,
                    visits: visits.baseAddress.unsafelyUnwrapped,
                    lanes: lanes.baseAddress.unsafelyUnwrapped,
                    into: ranking
                )
                search.run()
                return search.ranking
            }
        }
    }
}

extension Ranking {
    /// How far the root of a square can be from ranking like the geodesic, in metres.
    @inline(__always)
    func doubt(metres: Double) -> Double {
        TreePlace.error(metres: metres, storedError: Double(storedError))
            + ChordBound.spread(metres: metres)
    }

    /// Whether exact distances could change the order, or what is within reach.
    fileprivate func verdict(reach: ClosedRange<Double>) -> Verdict {
        guard count > 0 else { return .certain }
        let last = squares[count &- 1]
        let metres = Double(last).squareRoot()
        let doubt = doubt(metres: metres)
        if metres + doubt >= reach.lowerBound {
            return .doubtful(withinMetres: reach.upperBound)
        }
        var gap = next - last
        var index = 1
        while index < count {
            gap = min(gap, squares[index] - squares[index &- 1])
            index &+= 1
        }
        // Two chords up to c that are 2ε apart have squares that are up to 4ε(c + ε) apart.
        let far = metres + 2 * doubt
        return gap > Float(4 * doubt * far) ? .certain : .doubtful(withinMetres: far)
    }
}
