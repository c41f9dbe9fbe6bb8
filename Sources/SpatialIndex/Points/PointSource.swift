import Geodesy

/// An index, and the tags that its points still have to be asked for.
///
/// Keeps the index alive that its store belongs to.
struct PointSource {
    let index: PointIndex
    let required: UInt64

    @inline(__always) var points: PointStore { index.store }
    @inline(__always) var query: PointQuery { PointQuery(points: points, required: required) }
}

/// A query for points that have some tags; see ``PointSource``, which must outlive it.
struct PointQuery: Sendable {
    let points: PointStore
    let required: UInt64

    var condition: TaggedPoint { TaggedPoint(required: required, tags: points.tags) }

    /// Finds the nearest points that have the tags; see ``PointStore``.
    @inline(__always)
    func nearest(
        to place: Coordinate,
        limit: Int,
        reachMetres: Double,
        _ emit: (_ position: Int, _ metres: Double?) -> Void
    ) {
        let limit = min(limit, points.count)
        guard limit > 0, reachMetres >= 0 else { return }
        if required == 0 {
            points.nearest(to: place, limit: limit, reachMetres: reachMetres, emit)
        } else {
            points.nearest(
                to: place,
                limit: limit,
                reachMetres: reachMetres,
                whereMostly: condition,
                emit
            )
        }
    }

    /// Counts the points within a distance that have the tags.
    @inline(__always)
    func count(within metres: Double, of place: Coordinate) -> Int {
        guard metres >= 0, points.count > 0 else { return 0 }
        if required == 0 { return points.count(within: metres, of: place) }
        return points.exactCount(
            within: metres,
            of: place,
            where: condition,
            isCounting: false
        )
    }
}
