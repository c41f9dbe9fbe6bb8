import Geodesy

extension PointStore {
    /// The nearest points by exact distances, for the few queries whose answer hangs on them.
    ///
    /// The closed form sorts all that matter. Only where two are closer together than its error,
    /// or one is that close to the greatest distance, the full geodesic decides for all of them.
    ///
    /// - Parameters:
    ///   - place: where to measure from.
    ///   - limit: how many points are wanted.
    ///   - reachMetres: the greatest distance, inclusive.
    ///   - metres: the chord within which all points lie that matter.
    ///   - condition: which points count.
    /// - Returns: positions with distances, by distance, then by the caller's index.
    /// - Complexity: O(log n + m log m) for m points within the chord.
    func exactNeighbours(
        of place: Coordinate,
        limit: Int,
        reachMetres: Double,
        withinChord metres: Double,
        where condition: some PointCondition
    ) -> [ExactNeighbour] {
        var found: [ExactNeighbour] = []
        let short = ShortGeodesic(place)
        // Nothing is inside beyond doubt, everything up to the chord is a candidate.
        let search = BallSearch(
            tree,
            TreePlace(place),
            within: 0...metres,
            where: condition,
            isCounting: false
        )
        search.forEach { point in
            guard case .doubtful(let position) = point else { return }
            found.append(
                ExactNeighbour(position: position, metres: short.metres(to: coordinates[position]))
            )
        }
        found.sort { $0.metres < $1.metres }
        if isInDoubt(found, limit: limit, reachMetres: reachMetres) {
            measure(&found, from: place)
            found.sort { ($0.metres, ids[$0.position]) < ($1.metres, ids[$1.position]) }
        }
        let reached = found.prefix(limit).prefix { $0.metres <= reachMetres }
        return Array(reached)
    }

    /// Whether the order of the first points, or which are within reach, could be different.
    private func isInDoubt(
        _ found: [ExactNeighbour],
        limit: Int,
        reachMetres: Double
    ) -> Bool {
        guard let last = found.last, last.metres <= ShortGeodesic.estimateLimit else { return true }
        for index in found.indices.prefix(limit) {
            let metres = found[index].metres
            let error = ShortGeodesic.error(metres: metres)
            // Spelled so that what is not a number is in doubt.
            guard (metres - reachMetres).magnitude > error else { return true }
            guard index + 1 < found.count else { continue }
            let next = found[index + 1].metres
            guard next - metres > error + ShortGeodesic.error(metres: next) else { return true }
        }
        return false
    }

    private func measure(_ found: inout [ExactNeighbour], from place: Coordinate) {
        var last: (place: Coordinate, metres: Double)?
        for index in found.indices {
            let point = coordinates[found[index].position]
            if let last, last.place == point {
                found[index].metres = last.metres
            } else {
                found[index].metres = Geodesic.distanceMetres(from: place, to: point)
                last = (point, found[index].metres)
            }
        }
    }
}
