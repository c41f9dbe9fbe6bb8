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
            let verdict = grid.nearest(
                to: LocalMetric(place),
                limit: limit,
                reachMetres: reachMetres,
                into: &list
            )
            if case .none = verdict {
                nearest(to: place, limit: limit, reachMetres: reachMetres, where: AnyPoint(), emit)
                return
            }
            let results = UnsafeBufferPointer(start: list.resultPositions, count: list.resultCount)
            settle(verdict, place, limit, reachMetres, AnyPoint(), results, emit)
        }
    }

    /// Finds the nearest points that meet a condition, by the tree alone.
    ///
    /// The memory for the results is on the stack, except for very many.
    func nearest(
        to place: Coordinate,
        limit: Int,
        reachMetres: Double,
        where condition: some PointCondition,
        _ emit: (_ position: Int, _ metres: Double?) -> Void
    ) {
        if limit <= Shortlist.resultCapacity {
            Shortlist.with { list in
                let ranking = Ranking(
                    squares: list.resultSquares,
                    positions: list.resultPositions,
                    limit: limit
                )
                search(place, limit, reachMetres, condition, ranking, emit)
            }
            return
        }
        withUnsafeTemporaryAllocation(of: Float.self, capacity: limit) { squares in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: limit) { positions in
                let ranking = Ranking(
                    squares: squares.baseAddress.unsafelyUnwrapped,
                    positions: positions.baseAddress.unsafelyUnwrapped,
                    limit: limit
                )
                search(place, limit, reachMetres, condition, ranking, emit)
            }
        }
    }

    /// Searches the tree and emits what it found.
    private func search(
        _ place: Coordinate,
        _ limit: Int,
        _ reachMetres: Double,
        _ condition: some PointCondition,
        _ ranking: Ranking,
        _ emit: (_ position: Int, _ metres: Double?) -> Void
    ) {
        let treePlace = TreePlace(place)
        if tree.isFar(from: treePlace) {
            var search = FarSearch(
                self,
                place,
                limit: limit,
                reachMetres: reachMetres,
                where: condition
            )
            for neighbour in search.run() { emit(neighbour.position, neighbour.knownMetres) }
            return
        }
        var ranking = ranking
        let verdict = tree.nearest(
            to: treePlace,
            reachMetres: reachMetres,
            where: condition,
            into: &ranking
        )
        let results = UnsafeBufferPointer(start: ranking.positions, count: ranking.count)
        settle(verdict, place, limit, reachMetres, condition, results, emit)
    }

    /// Emits the results of a search, or the exact ones if rounding leaves them in doubt.
    @inline(__always)
    private func settle(
        _ verdict: Verdict,
        _ place: Coordinate,
        _ limit: Int,
        _ reachMetres: Double,
        _ condition: some PointCondition,
        _ results: UnsafeBufferPointer<UInt32>,
        _ emit: (_ position: Int, _ metres: Double?) -> Void
    ) {
        guard case .doubtful(let metres) = verdict else {
            for position in results { emit(Int(position), nil) }
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

    /// A point as an answer, its distance within 10 nm up to 20 km, 1 µm up to 90 km, and
    /// 15 nm beyond.
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
