import Geodesy

/// A packed R-tree: points in space-filling order under levels of boxes, sixteen to a node.
///
/// Node i of a level covers nodes, on the lowest level leaves, from 16 i on; leaf i covers the
/// points from 16 i on. So there are no pointers, and every node but the last of its level is full.
/// Coordinates are geocentric and in metres: those of points as Float from an origin that each
/// leaf has in Double, those of boxes absolute as Float. Poles and the antimeridian are ordinary
/// places here.
///
/// Invariant: a box contains the exact coordinates of every point below it, because it was rounded
/// outward; a tag of a point is in the tags of every node above it; lanes without a child or point
/// are infinitely far away.
struct PackedRTree {
    static let fanout = 16
    /// With eight levels the tree covers more points than a `UInt32` can number.
    static let levelLimit = 8

    /// Sixteen boxes as columns.
    struct Node: BitwiseCopyable {
        var lowX = SIMD16<Float>(repeating: .infinity)
        var lowY = SIMD16<Float>(repeating: .infinity)
        var lowZ = SIMD16<Float>(repeating: .infinity)
        var highX = SIMD16<Float>(repeating: -.infinity)
        var highY = SIMD16<Float>(repeating: -.infinity)
        var highZ = SIMD16<Float>(repeating: -.infinity)
    }

    /// Sixteen points as columns, relative to the leaf's origin.
    struct Leaf: BitwiseCopyable {
        var x = SIMD16<Float>(repeating: .infinity)
        var y = SIMD16<Float>(repeating: .infinity)
        var z = SIMD16<Float>(repeating: .infinity)
    }

    /// The middle of a leaf's points.
    struct Origin: BitwiseCopyable {
        var x = 0.0
        var y = 0.0
        var z = 0.0
        /// The error in metres that the leaf's rounded coordinates cause in a chord.
        var storedError: Float = 0
    }

    let count: Int
    let leaves: UnsafePointer<Leaf>
    let origins: UnsafePointer<Origin>
    let levelCount: Int
    /// The nodes of each level, from the one over the leaves up to the root.
    let levels: UnsafePointer<UnsafePointer<Node>>
    /// For each level, the tags that occur below each child of each node.
    let tags: UnsafePointer<UnsafePointer<UInt64>>

    /// The number of children on the level below a level.
    @inline(__always)
    func childCount(ofLevel level: Int) -> Int {
        let size = Self.fanout << (4 &* level)
        return (count &+ size &- 1) / size
    }
}
