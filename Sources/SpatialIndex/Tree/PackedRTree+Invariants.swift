import Geodesy

extension PackedRTree {
    /// What is broken of the tree's promises: sizes, boxes, tags and stored offsets.
    func checkInvariants(
        _ coordinates: UnsafePointer<Coordinate>,
        tags pointTags: UnsafePointer<UInt64>
    ) -> String? {
        guard levelCount > 0, childCount(ofLevel: levelCount - 1) <= Self.fanout else {
            return "there is more than one root"
        }
        for position in 0..<count {
            let vector = SIMD3(GeocentricVector(coordinates[position]))
            for level in 0..<levelCount {
                let child = position >> (4 * (level + 1))
                let parent = levels[level][child / Self.fanout].box(child % Self.fanout)
                guard parent.contains(vector) else {
                    return "point \(position) is outside of its box on level \(level)"
                }
                let missing = pointTags[position] & ~tags[level][child]
                guard missing == 0 else { return "tags \(missing) are missing on level \(level)" }
            }
            let (leaf, lane) = position.quotientAndRemainder(dividingBy: Self.fanout)
            let origin = origins[leaf]
            let offset = SIMD3(
                Double(leaves[leaf].x[lane]),
                Double(leaves[leaf].y[lane]),
                Double(leaves[leaf].z[lane])
            )
            let away = offset + SIMD3(origin.x, origin.y, origin.z) - vector
            guard (away * away).sum().squareRoot() <= Double(origin.storedError) else {
                return "point \(position) is stored elsewhere"
            }
        }
        return nil
    }
}
