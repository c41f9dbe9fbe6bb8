public import Geodesy

/// An immutable index over points with a 64-bit tag mask, for nearest and box queries.
///
/// Built once and never edited. Answers are positions in the caller's array. Distances, order
/// and the boundary of `withinMetres` are those of the WGS-84 geodesic; ties are decided by
/// position. The poles and the antimeridian are ordinary places. Safe to query from many threads.
public struct SpatialIndex: Sendable {
    private let coordinates: [Coordinate]
    private let tags: [UInt64]
    private let tree: PackedRTree
    private let byLatitude: LatitudeOrder

    /// Builds an index.
    ///
    /// - Parameters:
    ///   - coordinates: the points.
    ///   - tags: a mask for each point; empty for no tags at all.
    /// - Precondition: there is no tag, or one for each point.
    /// - Complexity: O(n log² n) time, O(n) memory.
    public init(coordinates: [Coordinate], tags: [UInt64] = []) {
        precondition(tags.isEmpty || tags.count == coordinates.count, "one tag mask for each point")
        self.coordinates = coordinates
        self.tags = tags
        tree = PackedRTree(coordinates.map(GeocentricVector.init))
        byLatitude = LatitudeOrder(coordinates)
    }

    /// The number of points.
    public var count: Int { coordinates.count }

    /// The nearest points, nearest first.
    ///
    /// The tree ranks by the straight chord through the earth. The chord decides all but the
    /// close calls: see ``ChordBound`` for how wide the band is in which the full geodesic has to.
    ///
    /// - Parameters:
    ///   - origin: where to measure from.
    ///   - limit: the most points to answer; none for 0 or less.
    ///   - withinMetres: the greatest distance, inclusive; infinity for any. NaN answers nothing.
    ///   - required: tags that a point must all have.
    ///   - isIncluded: a further condition on the point at a position.
    /// - Returns: at most `limit` points, by distance, then by position.
    /// - Complexity: O(log n + limit) for a condition that most points meet.
    public func nearest(
        to origin: Coordinate,
        limit: Int,
        withinMetres: Double = .infinity,
        requiring required: UInt64 = 0,
        where isIncluded: (Int) -> Bool = { _ in true }
    ) -> [Neighbour] {
        guard limit > 0, withinMetres >= 0 else { return [] }
        let candidates = tree.candidates(
            near: GeocentricVector(origin),
            limit: limit,
            reach: ChordBound.squaredChord(reachingMetres: withinMetres)
        ) { index in
            (required == 0 || (!tags.isEmpty && tags[index] & required == required))
                && isIncluded(index)
        }
        let neighbours = candidates.map { index in
            Neighbour(
                index: index,
                distanceMetres: Geodesic.distanceMetres(from: origin, to: coordinates[index])
            )
        }
        return neighbours.filter { $0.distanceMetres <= withinMetres }
            .sorted { ($0.distanceMetres, $0.index) < ($1.distanceMetres, $1.index) }
            .prefix(limit).map(\.self)
    }

    /// The points in a box, edges included, in no particular order.
    ///
    /// - Complexity: O(log n + m), where m points lie between the box's latitudes.
    public func search(_ box: BoundingBox) -> [Int] {
        byLatitude.indices(from: box.southWest.latitude, through: box.northEast.latitude)
            .filter { box.contains(coordinates[$0]) }
    }

    /// Checks what the index relies on; for tests.
    ///
    /// - Returns: nil if all is well, else what is broken.
    package func brokenInvariant() -> String? { tree.brokenInvariant() }
}
