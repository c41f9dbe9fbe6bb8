import Geodesy

/// A search for the nearest points of a place so far away that chords do not tell which they are.
///
/// From the other side of the globe all chords are nearly as long as the earth is thick, while
/// geodesics differ by thousands of kilometres, and by tens of kilometres from what a sphere would
/// have. So the bounds come from geodesics: the geodesic distance is a metric, so of a place P, a
/// point x and any point y no farther than r from x, d(P, y) ≥ d(P, x) − r. For each node one of its
/// points stands as x, measured exactly, and r is ``ChordBound/longest(chord:)`` of the chord from x to
/// the farthest corner of the node's box. Nodes and points are taken best bound first (Hjaltason and
/// Samet 1999), until no bound is below the last distance that counts.
struct FarSearch<Condition: PointCondition> {
    /// Something that may have an answer.
    private struct Visit {
        /// No point in it is nearer, in metres.
        let bound: Double
        /// 0 for a point, 1 for a leaf, more for the nodes over it.
        let height: Int
        /// The number of the node, or the position of the point.
        let number: Int
        /// The node that is bounded by its own geodesic, and not by its parent's alone.
        let isMeasured: Bool
    }

    private let points: PointStore
    private let place: Coordinate
    private let chords: TreePlace
    private let condition: Condition
    private let limit: Int
    private var reachMetres: Double
    private var queue: [Visit] = []
    private var found: [ExactNeighbour] = []
    private var last: (place: Coordinate, metres: Double)?

    /// Within what the full geodesic is right, with much to spare, in metres.
    private static var slack: Double { 1e-6 }

    init(
        _ points: PointStore,
        _ place: Coordinate,
        limit: Int,
        reachMetres: Double,
        where condition: Condition
    ) {
        self.points = points
        self.place = place
        chords = TreePlace(place)
        self.condition = condition
        self.limit = limit
        self.reachMetres = reachMetres
    }

    /// The nearest points within reach, by distance, then by the caller's index.
    ///
    /// - Complexity: O(m log m) for m nodes and points whose bounds are within the answer's distances.
    mutating func run() -> [ExactNeighbour] {
        guard limit > 0, points.count > 0 else { return [] }
        push(Visit(bound: 0, height: points.tree.levelCount + 1, number: 0, isMeasured: true))
        while let visit = pop(), visit.bound <= reachMetres {
            if visit.height == 0 {
                add(visit.number)
            } else if visit.isMeasured {
                open(visit)
            } else {
                measure(visit)
            }
        }
        return found
    }

    /// The first position below a node, which stands for all of them.
    private func first(_ visit: Visit) -> Int {
        visit.height == 0
            ? visit.number : visit.number * PackedRTree.fanout << (4 * (visit.height - 1))
    }

    /// Puts a node back with the bound that its own geodesic gives.
    private mutating func measure(_ visit: Visit) {
        let first = first(visit)
        let level = visit.height - 1
        let box = (points.tree.levels[level] + visit.number / PackedRTree.fanout).pointee
            .box(visit.number % PackedRTree.fanout)
        let vector = SIMD3(GeocentricVector(points.coordinates[first]))
        let low = vector - SIMD3<Double>(box.low)
        let high = SIMD3<Double>(box.high) - vector
        let span = low.replacing(with: high, where: high .> low)
        let radius = ChordBound.longest(chord: (span * span).sum().squareRoot())
        let bound = metres(to: first) - radius - Self.slack
        push(
            Visit(
                bound: max(bound, visit.bound),
                height: visit.height,
                number: visit.number,
                isMeasured: true
            )
        )
    }

    /// Replaces a node by its children, each with its bound by the chord.
    private mutating func open(_ visit: Visit) {
        let fanout = PackedRTree.fanout
        guard visit.height > 1 else {
            scan(visit)
            return
        }
        let level = visit.height - 2
        let squares = chords.squares(to: points.tree.levels[level] + visit.number)
        for lane in 0..<fanout {
            let child = visit.number * fanout + lane
            guard child < points.tree.childCount(ofLevel: level),
                condition.mayHold(below: points.tree.tags[level][child])
            else { continue }
            // Rounded as in TreePlace.boxSquare.
            let chord =
                Double(squares[lane].squareRoot()) * (1 - 1e-6) - Double(TreePlace.roundingMetres)
            let bound = max(visit.bound, ChordBound.shortest(chord: chord))
            push(Visit(bound: bound, height: level + 1, number: child, isMeasured: false))
        }
    }

    /// Replaces a leaf by its points, each bounded by the way from the first one.
    private mutating func scan(_ visit: Visit) {
        let start = first(visit)
        let vector = SIMD3(GeocentricVector(points.coordinates[start]))
        let metres = metres(to: start)
        for position in start..<min(start + PackedRTree.fanout, points.count)
        where condition.holds(at: position) {
            let way = SIMD3(GeocentricVector(points.coordinates[position])) - vector
            // Coordinates in space are right to a few nanometres.
            let radius = ChordBound.longest(chord: (way * way).sum().squareRoot())
            let bound = max(visit.bound, metres - radius - Self.slack)
            push(Visit(bound: bound, height: 0, number: position, isMeasured: false))
        }
    }

    /// Adds a point to the answer if it belongs there, and tightens the reach.
    private mutating func add(_ position: Int) {
        let metres = metres(to: position)
        guard metres <= reachMetres else { return }
        let key = (metres, points.ids[position])
        var (low, high) = (0, found.count)
        while low < high {
            let middle = (low + high) / 2
            let other = found[middle]
            if (other.metres, points.ids[other.position]) < key {
                low = middle + 1
            } else {
                high = middle
            }
        }
        found.insert(ExactNeighbour(position: position, metres: metres), at: low)
        if found.count > limit { found.removeLast() }
        if found.count == limit { reachMetres = min(reachMetres, found[limit - 1].metres) }
    }

    /// The geodesic distance to a point; those that follow each other often share a place.
    private mutating func metres(to position: Int) -> Double {
        let point = points.coordinates[position]
        if let last, last.place == point { return last.metres }
        let metres = Geodesic.distanceMetres(from: place, to: point)
        last = (point, metres)
        return metres
    }
}

extension FarSearch {
    /// Adds to the queue, a binary heap with the least bound on top.
    private mutating func push(_ visit: Visit) {
        queue.append(visit)
        var index = queue.count - 1
        while index > 0, queue[(index - 1) / 2].bound > queue[index].bound {
            queue.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    private mutating func pop() -> Visit? {
        guard let top = queue.first, let last = queue.popLast() else { return nil }
        if queue.isEmpty { return top }
        queue[0] = last
        var index = 0
        while true {
            let left = 2 * index + 1
            guard left < queue.count else { return top }
            let right = left + 1
            let child = right < queue.count && queue[right].bound < queue[left].bound ? right : left
            guard queue[child].bound < queue[index].bound else { return top }
            queue.swapAt(child, index)
            index = child
        }
    }
}
