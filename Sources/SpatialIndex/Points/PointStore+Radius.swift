import Geodesy

extension PointStore {
    /// Counts the points within a distance of a place, inclusive.
    ///
    /// Two counts from the grid, of points that are inside beyond doubt and of those that may be,
    /// are nearly always the same number.
    @inline(__always)
    func count(within metres: Double, of place: Coordinate) -> Int {
        var inside = SIMD8<Int32>(repeating: 0)
        var possible = SIMD8<Int32>(repeating: 0)
        let isDone = grid.forEachLanes(within: metres, of: LocalMetric(place)) { _, verdict in
            inside &-= verdict.inside
            possible &-= verdict.possible
        }
        let count = inside.total
        if isDone, count == possible.total { return count }
        return exactCount(within: metres, of: place, where: AnyPoint(), isCounting: true)
    }

    /// Counts the points within a distance of a place that meet a condition, by the tree.
    func exactCount(
        within metres: Double,
        of place: Coordinate,
        where condition: some PointCondition,
        isCounting: Bool
    ) -> Int {
        var count = 0
        let search = BallSearch(
            tree,
            TreePlace(place),
            within: ChordBound.chords(metres: metres),
            where: condition,
            isCounting: isCounting
        )
        search.forEach { found in
            switch found {
            case .all(let positions): count += positions.count
            case .inside: count += 1
            case .doubtful(let position): count += isWithin(metres, of: place, position) ? 1 : 0
            }
        }
        return count
    }

    /// Finds the points within a distance of a place, inclusive, in no particular order.
    @inline(__always)
    func search(within metres: Double, of place: Coordinate, into selection: inout Selection) {
        selection.write { writer in
            let isDone = grid.forEachLanes(within: metres, of: LocalMetric(place)) { first, lanes in
                writer.add(lanes, of: ids + first) { lane in
                    isWithin(metres, of: place, first &+ lane)
                }
            }
            if isDone { return }
            writer.count = 0
            addFromTree(within: metres, of: place, where: AnyPoint(), to: &writer)
        }
    }

    /// Finds the points within a distance that meet a condition, by the tree.
    func addFromTree(
        within metres: Double,
        of place: Coordinate,
        where condition: some PointCondition,
        to writer: inout SelectionWriter
    ) {
        let search = BallSearch(
            tree,
            TreePlace(place),
            within: ChordBound.chords(metres: metres),
            where: condition,
            isCounting: false
        )
        search.forEach { found in
            switch found {
            case .all: return
            case .inside(let position): writer.add(ids[position])
            case .doubtful(let position):
                if isWithin(metres, of: place, position) { writer.add(ids[position]) }
            }
        }
    }

    private func isWithin(_ metres: Double, of place: Coordinate, _ position: Int) -> Bool {
        Geodesic.distanceMetres(from: place, to: coordinates[position]) <= metres
    }
}
