import Geodesy

/// A search of the tree for the points within a chord of a place.
struct BallSearch<Condition: PointCondition> {
    /// What the search finds.
    enum Found {
        /// All points of a range of positions are inside.
        case all(Range<Int>)
        /// A point is inside beyond doubt.
        case inside(Int)
        /// A point is too close to the surface to tell.
        case doubtful(Int)
    }

    private let tree: PackedRTree
    private let place: TreePlace
    private let condition: Condition
    /// Inside beyond doubt up to the lower bound, outside beyond the upper one, in metres.
    private let chords: ClosedRange<Double>
    /// The squared distances up to which a box is inside with all its corners, and outside of
    /// which it is with all its points.
    private let innerSquare: Float
    private let outerSquare: Float

    /// Prepares a search.
    ///
    /// - Parameters:
    ///   - tree: the tree.
    ///   - place: the middle of the ball.
    ///   - chords: inside beyond doubt up to the lower bound, outside beyond the upper one, in
    ///     metres.
    ///   - condition: which points count.
    ///   - isCounting: whether to report a node of which every point is inside as a whole; only
    ///     for a condition that every point meets.
    init(
        _ tree: PackedRTree,
        _ place: TreePlace,
        within chords: ClosedRange<Double>,
        where condition: Condition,
        isCounting: Bool
    ) {
        self.tree = tree
        self.place = place
        self.condition = condition
        self.chords = chords
        let near = Float(chords.lowerBound) * (1 - 1e-6) - TreePlace.roundingMetres
        innerSquare = isCounting && near > 0 ? near * near : -1
        outerSquare = min(
            TreePlace.boxSquare(metres: Float(chords.upperBound)),
            .greatestFiniteMagnitude
        )
    }

    /// Visits what is inside, in the order of positions.
    ///
    /// - Complexity: O(log n + m) for m points inside; counting, O(log n + √m).
    func forEach(_ body: (Found) -> Void) {
        guard tree.count > 0 else { return }
        visit(tree.levelCount - 1, 0, body)
    }

    private func visit(_ level: Int, _ number: Int, _ body: (Found) -> Void) {
        let node = tree.levels[level] + number
        var bits = (place.squares(to: node) .<= outerSquare).bits
        let whole = (place.farthestSquares(to: node) .<= innerSquare).bits
        while bits != 0 {
            let lane = bits.trailingZeroBitCount
            bits &= bits &- 1
            let child = number &* PackedRTree.fanout &+ lane
            if !condition.mayHold(below: tree.tags[level][child]) { continue }
            if whole >> UInt32(lane) & 1 == 1 {
                let size = PackedRTree.fanout << (4 &* level)
                body(.all(child &* size..<min((child &+ 1) &* size, tree.count)))
            } else if level == 0 {
                scan(child, body)
            } else {
                visit(level - 1, child, body)
            }
        }
    }

    private func scan(_ leaf: Int, _ body: (Found) -> Void) {
        let origin = tree.origins[leaf]
        let squares = place.squares(to: tree.leaves + leaf, origin)
        let stored = Double(origin.storedError)
        let error = TreePlace.error(metres: chords.upperBound, storedError: stored)
        let far = Float(chords.upperBound + error)
        let near = Float(max(0, chords.lowerBound - error))
        let inside = (squares .< near * near).bits
        var bits = (squares .<= min(far * far, .greatestFiniteMagnitude)).bits
        while bits != 0 {
            let lane = bits.trailingZeroBitCount
            bits &= bits &- 1
            let position = leaf &* PackedRTree.fanout &+ lane
            guard condition.holds(at: position) else { continue }
            body(inside >> UInt32(lane) & 1 == 1 ? .inside(position) : .doubtful(position))
        }
    }
}

extension TreePlace {
    /// The squared distances to the farthest corners of the sixteen boxes of a node.
    @inline(__always)
    fileprivate func farthestSquares(to node: UnsafePointer<PackedRTree.Node>) -> SIMD16<Float> {
        let dx = spans(node.pointee.lowX, node.pointee.highX, x)
        let dy = spans(node.pointee.lowY, node.pointee.highY, y)
        let dz = spans(node.pointee.lowZ, node.pointee.highZ, z)
        return dx * dx + dy * dy + dz * dz
    }

    @inline(__always)
    private func spans(
        _ low: SIMD16<Float>,
        _ high: SIMD16<Float>,
        _ component: Float
    ) -> SIMD16<Float> {
        (high - component).greater(component - low)
    }
}
