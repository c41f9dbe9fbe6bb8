import Geodesy

/// A search of the tree for the nearest points that meet a condition.
///
/// Straight down to the nearest leaf first, for a bound; then depth first, nearest child first,
/// past every box that is farther than the bound. Memory is the caller's, on the stack.
struct NearestSearch<Condition: PointCondition> {
    /// A node that is still to be visited.
    struct Visit {
        /// The squared distance of its box.
        let square: Float
        /// Its level in the four highest bits, fifteen for a leaf, and its number.
        private let address: UInt32

        static var leaf: Int { 15 }

        @inline(__always)
        init(_ square: Float, level: Int, number: Int) {
            self.square = square
            address = UInt32(truncatingIfNeeded: (level & 15) << 28 | number)
        }

        @inline(__always) var level: Int { Int(address >> 28) }
        @inline(__always) var number: Int { Int(address & 0xFFF_FFFF) }
    }

    /// How many visits can be pending: one replaces itself by up to sixteen.
    static var capacity: Int { PackedRTree.levelLimit * (PackedRTree.fanout - 1) + 1 }

    private let tree: PackedRTree
    private let place: TreePlace
    private let condition: Condition
    /// Pending visits, the next on top.
    private let visits: UnsafeMutablePointer<Visit>
    /// The squares of one node's children or one leaf's points.
    private let lanes: UnsafeMutablePointer<Float>
    private var pending = 0
    /// No point whose chord is longer than this, in metres, can be in the answer.
    private var bound: Float
    private(set) var ranking: Ranking

    init(
        _ tree: PackedRTree,
        _ place: TreePlace,
        where condition: Condition,
        bound: Float,
        visits: UnsafeMutablePointer<Visit>,
        lanes: UnsafeMutablePointer<Float>,
        into ranking: Ranking
    ) {
        self.tree = tree
        self.place = place
        self.condition = condition
        self.bound = bound
        self.visits = visits
        self.lanes = lanes
        self.ranking = ranking
    }

    @inline(__always)
    mutating func run() {
        let first = nearestLeaf()
        scan(first)
        visits[0] = Visit(0, level: tree.levelCount &- 1, number: 0)
        pending = 1
        while pending > 0 {
            pending &-= 1
            let visit = visits[pending]
            if visit.square > TreePlace.boxSquare(metres: bound) { continue }
            if visit.level != Visit.leaf {
                push(visit.level, visit.number)
            } else if visit.number != first {
                scan(visit.number)
            }
        }
    }

    @inline(__always)
    private func nearestLeaf() -> Int {
        var number = 0
        var level = tree.levelCount &- 1
        while level >= 0 {
            let squares = place.squares(to: tree.levels[level] + number)
            number = number &* PackedRTree.fanout &+ squares.lowestLane
            level &-= 1
        }
        return number
    }

    /// Adds the children of a node that are near enough, the nearest on top.
    @inline(__always)
    private mutating func push(_ level: Int, _ number: Int) {
        let squares = place.squares(to: tree.levels[level] + number)
        lanes.store(squares, at: 0)
        // Lanes without a child are infinitely far.
        let limit = min(TreePlace.boxSquare(metres: bound), .greatestFiniteMagnitude)
        var bits = (squares .<= limit).bits
        let bottom = pending
        while bits != 0 {
            let lane = bits.trailingZeroBitCount
            bits &= bits &- 1
            let child = number &* PackedRTree.fanout &+ lane
            if !condition.mayHold(below: tree.tags[level][child]) { continue }
            let square = lanes[lane]
            var slot = pending
            while slot > bottom, visits[slot &- 1].square < square {
                visits[slot] = visits[slot &- 1]
                slot &-= 1
            }
            visits[slot] = Visit(square, level: level &- 1, number: child)
            pending &+= 1
        }
    }

    /// Considers the points of a leaf and tightens the bound.
    @inline(__always)
    private mutating func scan(_ leaf: Int) {
        let origin = tree.origins[leaf]
        let squares = place.squares(to: tree.leaves + leaf, origin)
        lanes.store(squares, at: 0)
        // A point may be as much nearer than it looks as its leaf is inexact.
        let far = (bound + origin.storedError) * (1 + 1e-6)
        var bits = (squares .<= min(far * far, .greatestFiniteMagnitude)).bits
        guard bits != 0 else { return }
        ranking.storedError = max(ranking.storedError, origin.storedError)
        while bits != 0 {
            let lane = bits.trailingZeroBitCount
            bits &= bits &- 1
            let position = leaf &* PackedRTree.fanout &+ lane
            if condition.holds(at: position) {
                ranking.add(lanes[lane], UInt32(truncatingIfNeeded: position))
            }
        }
        if let last = ranking.last {
            let metres = Double(last.squareRoot())
            bound = min(bound, Float(metres + 2 * ranking.doubt(metres: metres)))
        }
    }
}
