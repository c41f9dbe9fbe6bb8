import Geodesy

/// A packed R-tree: points in space-filling order under levels of boxes, all in flat arrays.
///
/// Node i of a level covers the nodes (or, on the lowest level, the points) from
/// `i * fanout` on; every node but the last of its level is full. Bulk-loaded by recursive
/// halving along the widest axis, as in Omohundro's and Leutenegger's packings.
struct PackedRTree: Sendable {
    static let fanout = 16

    /// The points in the tree's order.
    let points: [GeocentricVector]
    /// The caller's position of each point.
    let positions: [Int]
    /// The boxes of each level, from the one over the points up to the root.
    let levels: [[SpatialBox]]

    init(_ vectors: [GeocentricVector]) {
        var order = Array(vectors.indices)
        Self.arrange(&order, 0..<order.count, vectors)
        points = order.map { vectors[$0] }
        positions = order
        levels = Self.boxes(over: points)
    }

    private static func boxes(over points: [GeocentricVector]) -> [[SpatialBox]] {
        guard !points.isEmpty else { return [] }
        var lowest = [SpatialBox](repeating: SpatialBox(), count: nodes(for: points.count))
        for (index, point) in points.enumerated() { lowest[index / fanout].enclose(point) }
        var levels = [lowest]
        var below = lowest
        while below.count > 1 {
            var level = [SpatialBox](repeating: SpatialBox(), count: nodes(for: below.count))
            for (index, box) in below.enumerated() { level[index / fanout].enclose(box) }
            levels.append(level)
            below = level
        }
        return levels
    }

    private static func nodes(for count: Int) -> Int { (count + fanout - 1) / fanout }

    /// Orders a range of points so that every run of `fanout`, `fanout²` … of them is compact.
    private static func arrange(
        _ order: inout [Int],
        _ range: Range<Int>,
        _ vectors: [GeocentricVector]
    ) {
        guard range.count > fanout else { return }
        var box = SpatialBox()
        for position in order[range] { box.enclose(vectors[position]) }
        let extents = [box.highX - box.lowX, box.highY - box.lowY, box.highZ - box.lowZ]
        let axes: [(GeocentricVector) -> Double] = [{ $0.x }, { $0.y }, { $0.z }]
        let widest = extents.indices.max { extents[$0] < extents[$1] } ?? 0
        let key = axes[widest]
        order[range].sort { (key(vectors[$0]), $0) < (key(vectors[$1]), $1) }
        var block = fanout
        while block * fanout < range.count { block *= fanout }
        let blocks = (range.count + block - 1) / block
        let middle = range.lowerBound + block * (blocks / 2)
        arrange(&order, range.lowerBound..<middle, vectors)
        arrange(&order, middle..<range.upperBound, vectors)
    }
}
