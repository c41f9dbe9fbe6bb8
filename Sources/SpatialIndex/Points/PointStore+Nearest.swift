import Geodesy

extension PointStore {
    /// Finds the nearest points of all.
    ///
    /// The grid first: where points are dense, one look at a few cells answers. Where it cannot
    /// say, the tree.
    ///
    /// - Parameters:
    ///   - place: where to measure from.
    ///   - limit: how many points are wanted, at least 1.
    ///   - reachMetres: the greatest distance, inclusive.
    ///   - emit: takes each point's position, nearest first, and its distance if that is known.
    @inline(__always)
    func nearest(
        to place: Coordinate,
        limit: Int,
        reachMetres: Double,
        _ emit: (_ position: Int, _ metres: Double?) -> Void
    ) {
        guard limit < Shortlist.resultCapacity else {
            nearest(to: place, limit: limit, reachMetres: reachMetres, where: AnyPoint(), emit)
            return
        }
        Shortlist.with { list in
            let metric = LocalMetric(place)
            var verdict = grid.nearest(
                to: metric,
                limit: limit,
                reachMetres: reachMetres,
                into: &list
            )
            if case .none = verdict {
                verdict = searchTree(place, limit, reachMetres, AnyPoint(), &list)
            }
            switch verdict {
            case .doubtful(let metres):
                let exact = exactNeighbours(
                    of: place,
                    limit: limit,
                    reachMetres: reachMetres,
                    withinChord: metres,
                    where: AnyPoint()
                )
                for neighbour in exact { emit(neighbour.position, neighbour.knownMetres) }
            default:
                var index = 0
                while index < list.resultCount {
                    emit(Int(list.resultPositions[index]), nil)
                    index &+= 1
                }
            }
        }
    }

    /// Finds the nearest points that meet a condition, by the tree alone.
    func nearest(
        to place: Coordinate,
        limit: Int,
        reachMetres: Double,
        where condition: some PointCondition,
        _ emit: (_ position: Int, _ metres: Double?) -> Void
    ) {
        let limit = min(limit, count)
        guard limit > 0 else { return }
        withUnsafeTemporaryAllocation(of: Float.self, capacity: limit) { squares in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: limit) { positions in
                var ranking = Ranking(
                    squares: squares.baseAddress.unsafelyUnwrapped,
                    positions: positions.baseAddress.unsafelyUnwrapped,
                    limit: limit
                )
                let verdict = tree.nearest(
                    to: TreePlace(place),
                    reachMetres: reachMetres,
                    where: condition,
                    into: &ranking
                )
                guard case .doubtful(let metres) = verdict else {
                    for index in 0..<ranking.count { emit(Int(positions[index]), nil) }
                    return
                }
                let exact = exactNeighbours(
                    of: place,
                    limit: limit,
                    reachMetres: reachMetres,
                    withinChord: metres,
                    where: condition
                )
                for neighbour in exact { emit(neighbour.position, neighbour.knownMetres) }
            }
        }
    }

    /// Finds the nearest points that meet a condition that most points meet.
    ///
    /// Takes a few more than wanted of all points from the grid, which are mostly enough.
    func nearest(
        to place: Coordinate,
        limit: Int,
        reachMetres: Double,
        whereMostly condition: some PointCondition,
        _ emit: (_ position: Int, _ metres: Double?) -> Void
    ) {
        let ample = 2 * limit + 8
        let isDone =
            ample < Shortlist.resultCapacity
            && Shortlist.with { list in
                let verdict = grid.nearest(
                    to: LocalMetric(place),
                    limit: ample,
                    reachMetres: reachMetres,
                    into: &list
                )
                guard case .certain = verdict else { return false }
                var kept = 0
                var index = 0
                while index < list.resultCount, kept < limit {
                    let position = list.resultPositions[index]
                    list.resultPositions[kept] = position
                    kept &+= condition.holds(at: Int(position)) ? 1 : 0
                    index &+= 1
                }
                guard kept == limit || list.resultCount < ample else { return false }
                for index in 0..<kept { emit(Int(list.resultPositions[index]), nil) }
                return true
            }
        if isDone { return }
        nearest(to: place, limit: limit, reachMetres: reachMetres, where: condition, emit)
    }

    private func searchTree(
        _ place: Coordinate,
        _ limit: Int,
        _ reachMetres: Double,
        _ condition: some PointCondition,
        _ list: inout Shortlist
    ) -> Verdict {
        var ranking = Ranking(
            squares: list.resultSquares,
            positions: list.resultPositions,
            limit: limit
        )
        let verdict = tree.nearest(
            to: TreePlace(place),
            reachMetres: reachMetres,
            where: condition,
            into: &ranking
        )
        list.resultCount = ranking.count
        return verdict
    }

    /// A point as an answer, its distance within 1 µm up to 20 km and within 15 nm beyond.
    @inline(__always)
    func neighbour(at position: Int, from place: ShortGeodesic, _ metres: Double?) -> Neighbour {
        Neighbour(
            index: Int(ids[position]),
            distanceMetres: metres ?? self.metres(from: place, to: position)
        )
    }

    @inline(__always)
    private func metres(from place: ShortGeodesic, to position: Int) -> Double {
        let point = coordinates[position]
        let metres = place.metres(to: point)
        return metres <= ShortGeodesic.limit
            ? metres : Geodesic.distanceMetres(from: place.place, to: point)
    }
}
