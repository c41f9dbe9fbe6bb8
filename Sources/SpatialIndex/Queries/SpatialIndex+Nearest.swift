public import Geodesy

extension SpatialIndex {
    /// The nearest points, nearest first.
    ///
    /// - Parameters:
    ///   - origin: where to measure from.
    ///   - limit: the most points to answer; none for 0 or less.
    ///   - withinMetres: the greatest distance, inclusive; infinity for any. NaN answers nothing.
    ///   - required: tags that a point must all have.
    /// - Returns: at most `limit` points, by distance, then by index.
    /// - Complexity: O(log n + limit).
    public func nearest(
        to origin: Coordinate,
        limit: Int,
        withinMetres: Double = .infinity,
        requiring required: UInt64 = 0
    ) -> [Neighbour] {
        var neighbours: [Neighbour] = []
        nearest(
            to: origin,
            limit: limit,
            withinMetres: withinMetres,
            requiring: required,
            into: &neighbours
        )
        return neighbours
    }

    /// Replaces what is in an array by the nearest points, nearest first.
    ///
    /// - Parameters:
    ///   - origin: where to measure from.
    ///   - limit: the most points to answer; none for 0 or less.
    ///   - withinMetres: the greatest distance, inclusive; infinity for any. NaN answers nothing.
    ///   - required: tags that a point must all have.
    ///   - neighbours: takes the answer, and keeps its capacity.
    /// - Complexity: O(log n + limit).
    public func nearest(
        to origin: Coordinate,
        limit: Int,
        withinMetres: Double = .infinity,
        requiring required: UInt64 = 0,
        into neighbours: inout [Neighbour]
    ) {
        neighbours.removeAll(keepingCapacity: true)
        let source = source(requiring: required)
        let short = ShortGeodesic(origin)
        source.query.nearest(to: origin, limit: limit, reachMetres: withinMetres) {
            position,
            metres in
            neighbours.append(source.points.neighbour(at: position, from: short, metres))
        }
    }

    /// Replaces what is in a selection by the nearest points, nearest first, without distances.
    ///
    /// - Parameters:
    ///   - origin: where to measure from.
    ///   - limit: the most points to answer; none for 0 or less.
    ///   - withinMetres: the greatest distance, inclusive; infinity for any. NaN answers nothing.
    ///   - required: tags that a point must all have.
    ///   - selection: takes the answer.
    /// - Complexity: O(log n + limit).
    public func nearest(
        to origin: Coordinate,
        limit: Int,
        withinMetres: Double = .infinity,
        requiring required: UInt64 = 0,
        into selection: inout Selection
    ) {
        let source = source(requiring: required)
        selection.write { writer in
            source.query.nearest(to: origin, limit: limit, reachMetres: withinMetres) {
                position,
                _ in
                writer.add(source.points.ids[position])
            }
        }
    }

    /// The nearest points that please a predicate, nearest first.
    ///
    /// - Parameters:
    ///   - origin: where to measure from.
    ///   - limit: the most points to answer; none for 0 or less.
    ///   - withinMetres: the greatest distance, inclusive; infinity for any. NaN answers nothing.
    ///   - required: tags that a point must all have.
    ///   - isIncluded: a further condition on the point at an index; may be asked twice for one.
    /// - Returns: at most `limit` points, by distance, then by index.
    /// - Complexity: O(log n + limit) for a predicate that most points please.
    public func nearest(
        to origin: Coordinate,
        limit: Int,
        withinMetres: Double = .infinity,
        requiring required: UInt64 = 0,
        where isIncluded: (Int) -> Bool
    ) -> [Neighbour] {
        guard limit > 0, withinMetres >= 0 else { return [] }
        let points = source(requiring: required).points
        let short = ShortGeodesic(origin)
        return withoutActuallyEscaping(isIncluded) { isIncluded in
            let condition = ChosenPoint(
                tagged: TaggedPoint(required: required, tags: points.tags),
                ids: points.ids,
                isIncluded: isIncluded
            )
            var neighbours: [Neighbour] = []
            points.nearest(
                to: origin,
                limit: min(limit, index.store.count),
                reachMetres: withinMetres,
                whereMostly: condition
            ) { position, metres in
                neighbours.append(points.neighbour(at: position, from: short, metres))
            }
            return neighbours
        }
    }

    /// Where points with some tags are looked for.
    @inline(__always)
    func source(requiring required: UInt64) -> PointSource {
        guard required != 0 else { return PointSource(index: index, required: 0) }
        if let few = filters.points(requiring: required) {
            return PointSource(index: few, required: 0)
        }
        return PointSource(index: index, required: required)
    }
}
