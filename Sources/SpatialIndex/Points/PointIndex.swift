import Geodesy

/// One immutable index over a set of points, and the owner of its memory.
final class PointIndex: Sendable {
    let store: PointStore
    /// The bytes that the index occupies.
    let byteCount: Int
    private let memory: Memory

    /// Builds an index.
    ///
    /// - Parameters:
    ///   - places: the points.
    ///   - masks: a tag mask for each point; empty for no tags at all.
    ///   - indices: the index of each point in the caller's array; nil for their order here.
    /// - Complexity: O(n log n).
    init(_ places: [Coordinate], tags masks: [UInt64], indices: [UInt32]? = nil) {
        let memory = Memory()
        let (grid, order) = CellGrid.build(places, in: memory)
        let coordinates = memory.array(of: Coordinate.self, count: places.count)
        let tags = memory.array(of: UInt64.self, count: places.count)
        let ids = memory.array(of: UInt32.self, count: places.count)
        for (position, index) in order.enumerated() {
            coordinates[position] = places[Int(index)]
            tags[position] = masks.isEmpty ? 0 : masks[Int(index)]
            ids[position] = indices?[Int(index)] ?? index
        }
        store = PointStore(
            count: places.count,
            grid: grid,
            tree: PackedRTree(coordinates, tags: tags, count: places.count, in: memory),
            coordinates: coordinates,
            tags: tags,
            ids: ids
        )
        byteCount = memory.byteCount
        self.memory = memory
    }

    /// The index over those points that have all of some tags.
    ///
    /// - Complexity: O(n + m log m) for m such points.
    func filtered(by required: UInt64) -> PointIndex {
        let chosen = (0..<store.count).filter { store.tags[$0] & required == required }
        return PointIndex(
            chosen.map { store.coordinates[$0] },
            tags: chosen.map { store.tags[$0] },
            indices: chosen.map { store.ids[$0] }
        )
    }
}
