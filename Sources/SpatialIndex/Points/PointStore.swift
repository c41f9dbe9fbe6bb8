import Geodesy

/// The points of an index in the order of a space-filling curve, with the grid and the tree over
/// them.
///
/// A handful of pointers into the memory of a ``PointIndex``, so that queries pass it around for
/// nothing; it must not outlive that.
///
/// Invariant: position p of every array belongs to the same point; `ids` holds the index of each
/// point in the caller's array; grid and tree number the points by position.
///
/// `@unchecked Sendable`: everything that the pointers lead to is written before the store is made,
/// and only read from then on.
struct PointStore: @unchecked Sendable {
    let count: Int
    let grid: CellGrid
    let tree: PackedRTree
    let coordinates: UnsafePointer<Coordinate>
    let tags: UnsafePointer<UInt64>
    let ids: UnsafePointer<UInt32>
}
