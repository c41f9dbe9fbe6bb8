public import Geodesy

extension SpatialIndex {
    /// How many points are within a distance of a place.
    ///
    /// - Parameters:
    ///   - metres: the greatest geodesic distance, inclusive; none for less than 0 and for NaN.
    ///   - origin: where to measure from.
    ///   - required: tags that a point must all have.
    /// - Returns: the number of points.
    /// - Complexity: O(m) for m points around; for circles of more than a few kilometres
    ///   O(log n + √m).
    public func count(
        withinMetres metres: Double,
        of origin: Coordinate,
        requiring required: UInt64 = 0
    ) -> Int {
        source(requiring: required).query.count(within: metres, of: origin)
    }

    /// Replaces what is in a selection by the points within a distance of a place.
    ///
    /// - Parameters:
    ///   - metres: the greatest geodesic distance, inclusive; none for less than 0 and for NaN.
    ///   - origin: where to measure from.
    ///   - required: tags that a point must all have.
    ///   - selection: takes the answer, in no particular order.
    /// - Complexity: O(log n + m) for m points around.
    public func search(
        withinMetres metres: Double,
        of origin: Coordinate,
        requiring required: UInt64 = 0,
        into selection: inout Selection
    ) {
        guard metres >= 0, count > 0 else {
            selection.write { _ in }
            return
        }
        let source = source(requiring: required)
        if source.required == 0 {
            source.points.search(within: metres, of: origin, into: &selection)
        } else {
            selection.write {
                index.store.addFromTree(
                    within: metres,
                    of: origin,
                    where: source.query.condition,
                    to: &$0
                )
            }
        }
    }

    /// The points within a distance of a place, in no particular order.
    ///
    /// - Parameters:
    ///   - metres: the greatest geodesic distance, inclusive; none for less than 0 and for NaN.
    ///   - origin: where to measure from.
    ///   - required: tags that a point must all have.
    /// - Returns: indices in the caller's array.
    /// - Complexity: O(log n + m) for m points around.
    public func search(
        withinMetres metres: Double,
        of origin: Coordinate,
        requiring required: UInt64 = 0
    ) -> [Int] {
        var selection = Selection()
        search(withinMetres: metres, of: origin, requiring: required, into: &selection)
        return Array(selection)
    }
}
