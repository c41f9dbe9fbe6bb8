import Geodesy

extension PackedRTree {
    /// Builds the tree over points that are already in a space-filling order.
    ///
    /// - Parameters:
    ///   - coordinates: the points.
    ///   - pointTags: a tag mask for each point.
    ///   - count: the number of points.
    ///   - memory: what will own the tree's arrays.
    /// - Complexity: O(n).
    init(
        _ coordinates: UnsafePointer<Coordinate>,
        tags pointTags: UnsafePointer<UInt64>,
        count: Int,
        in memory: Memory
    ) {
        let leafCount = (count + Self.fanout - 1) / Self.fanout
        var sizes: [Int] = []
        var below = leafCount
        repeat {
            below = max(1, (below + Self.fanout - 1) / Self.fanout)
            sizes.append(below)
        } while below > 1
        let leaves = memory.array(of: Leaf.self, count: leafCount)
        let origins = memory.array(of: Origin.self, count: leafCount)
        let levels = memory.array(of: UnsafePointer<Node>.self, count: sizes.count)
        let tags = memory.array(of: UnsafePointer<UInt64>.self, count: sizes.count)

        var nodes = memory.array(of: Node.self, count: sizes[0])
        var masks = memory.array(of: UInt64.self, count: sizes[0] * Self.fanout)
        nodes.initialize(repeating: Node(), count: sizes[0])
        for leaf in 0..<leafCount {
            let first = leaf * Self.fanout
            let points = UnsafeBufferPointer(
                start: coordinates + first,
                count: min(Self.fanout, count - first)
            )
            let box = Self.fill(leaves + leaf, origins + leaf, points)
            (nodes + leaf / Self.fanout).pointee.set(leaf % Self.fanout, to: box)
            masks[leaf] = (0..<points.count).reduce(0) { $0 | pointTags[first + $1] }
        }
        levels[0] = UnsafePointer(nodes)
        tags[0] = UnsafePointer(masks)
        for level in sizes.indices.dropFirst() {
            let above = memory.array(of: Node.self, count: sizes[level])
            let maskAbove = memory.array(of: UInt64.self, count: sizes[level] * Self.fanout)
            above.initialize(repeating: Node(), count: sizes[level])
            for node in 0..<sizes[level - 1] {
                let box = nodes[node].bounds
                (above + node / Self.fanout).pointee.set(node % Self.fanout, to: box)
                let children = node * Self.fanout..<(node + 1) * Self.fanout
                maskAbove[node] = children.reduce(0) { $0 | masks[$1] }
            }
            (nodes, masks) = (above, maskAbove)
            levels[level] = UnsafePointer(nodes)
            tags[level] = UnsafePointer(masks)
        }
        self.count = count
        self.leaves = UnsafePointer(leaves)
        self.origins = UnsafePointer(origins)
        self.levels = UnsafePointer(levels)
        self.tags = UnsafePointer(tags)
        levelCount = sizes.count
    }

    /// Stores the points of a leaf.
    ///
    /// - Returns: their box, rounded outward.
    private static func fill(
        _ leaf: UnsafeMutablePointer<Leaf>,
        _ origin: UnsafeMutablePointer<Origin>,
        _ points: UnsafeBufferPointer<Coordinate>
    ) -> SpatialBox {
        var columns = Leaf()
        var low = SIMD3(repeating: Double.infinity)
        var high = -low
        withUnsafeTemporaryAllocation(of: SIMD3<Double>.self, capacity: fanout) { vectors in
            for (lane, point) in points.enumerated() {
                let vector = SIMD3(GeocentricVector(point))
                vectors[lane] = vector
                low.replace(with: vector, where: vector .< low)
                high.replace(with: vector, where: vector .> high)
            }
            let middle = (low + high) / 2
            for lane in points.indices {
                let offset = vectors[lane] - middle
                columns.x[lane] = Float(offset.x)
                columns.y[lane] = Float(offset.y)
                columns.z[lane] = Float(offset.z)
            }
            // The point and the place are rounded, each to 24 bits of half the extent; the
            // distance between them is in the error that grows with it.
            let extent = high - low
            let greatest = max(extent.x, extent.y, extent.z)
            origin.initialize(
                to: Origin(
                    x: middle.x,
                    y: middle.y,
                    z: middle.z,
                    storedError: Float(2 * greatest / 16_777_216 + 1e-7)
                )
            )
        }
        leaf.initialize(to: columns)
        return SpatialBox(low: low, high: high)
    }
}

extension SIMD3<Double> {
    /// The components in metres.
    @inline(__always)
    init(_ vector: GeocentricVector) {
        self = SIMD3(vector.x, vector.y, vector.z) * WGS84.semiMajorAxisMetres
    }
}
