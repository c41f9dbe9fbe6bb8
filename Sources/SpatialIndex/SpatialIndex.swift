public import Geodesy

/// An immutable index over points on the WGS-84 ellipsoid, each with a mask of 64 tags.
///
/// Built once and never edited; a copy shares everything. Answers are indices in the caller's
/// array. Order, ties and the boundary of a distance are those of the exact geodesic, and equal
/// distances are decided by index; a distance that is given is within 10 nm of it up to 20 km, 1 µm
/// up to 90 km, 15 nm beyond. The poles and the antimeridian are ordinary places.
///
/// One store of points in the order of a space-filling curve serves two structures. The cell grid
/// answers what concerns the neighbourhood of a place where points are dense: nearest points,
/// circles, boxes, counts, for it finds the right cells by arithmetic. The packed R-tree answers
/// the rest: nearest points where they are sparse, near the poles and the antimeridian, under a
/// condition that few points meet, and large circles, of which it counts whole nodes. Filters
/// by tags that are asked for often get an index of their own.
///
/// Queries from any number of threads need no lock, and those that write into a given array or
/// selection do not allocate once it is large enough, except to settle a tie.
public struct SpatialIndex: Sendable {
    let index: PointIndex
    let filters: FilterCache

    /// Builds an index.
    ///
    /// - Parameters:
    ///   - coordinates: the points, fewer than 2³².
    ///   - tags: a mask for each point; empty for no tags at all.
    /// - Precondition: there is no tag, or one for each point.
    /// - Complexity: O(n log n) time, about 57 bytes for each point.
    public init(coordinates: [Coordinate], tags: [UInt64] = []) {
        precondition(tags.isEmpty || tags.count == coordinates.count, "one tag mask for each point")
        precondition(coordinates.count <= UInt32.max, "fewer than 2³² points")
        index = PointIndex(coordinates, tags: tags)
        filters = FilterCache(index)
    }

    /// The number of points.
    public var count: Int { index.store.count }

    /// The memory that the index occupies, without the indexes of frequent filters.
    public var byteCount: Int { index.byteCount }
}
