/// Directed edges of a plane that meet at their ends only, with what lies on either side of each.
///
/// Each edge belongs to an owner, whose edges run around closed curves. The winding of a place is
/// how often those of an owner run around it counterclockwise; a ``Label`` holds the windings of all
/// owners. Edges between the same positions are one edge here, and none if they cancel out.
///
/// Each edge is two half-edges, of which the one at an even index runs from the first to the
/// second of its positions; the other half of `h` is `h ^ 1`.
package struct PlanarArrangement {
    /// An edge that is to be arranged.
    package struct Edge {
        let start: SIMD2<Double>
        let end: SIMD2<Double>
        let owner: Int32

        /// Makes an edge; its ends must differ.
        package init(_ start: SIMD2<Double>, _ end: SIMD2<Double>, owner: Int32 = 0) {
            (self.start, self.end, self.owner) = (start, end, owner)
        }
    }

    /// How often each owner's edges run around a place; those that do not are left out.
    package typealias Label = [WindingCount]

    /// How often an owner's edges run around a place.
    package struct WindingCount: Hashable, Sendable {
        /// The owner.
        package let owner: Int32
        /// The winding, counterclockwise.
        package let winding: Int32
    }

    /// The positions at which edges meet.
    package let positions: [SIMD2<Double>]
    /// The position at which each half-edge begins.
    package private(set) var origins: [Int32] = []
    /// The number of the label on the left of each half-edge.
    package private(set) var left: [Int32] = []
    /// The labels; the first is that of a place that nothing runs around.
    package var labels: [Label] { book.labels }
    /// The number of the step from the right to the left of each half-edge.
    private var steps: [Int32] = []
    private var book = LabelBook()
    /// The half-edges of each position counterclockwise, one position after the other.
    private var fans: [Int32] = []
    private var fanStarts: [Int32] = []
    /// Where a half-edge stands in the fan of its origin.
    private var places: [Int32] = []

    /// Arranges edges.
    ///
    /// - Complexity: O(n log n).
    package init(_ edges: [Edge]) {
        var numbers: [SIMD2<Double>: Int32] = [:]
        var positions: [SIMD2<Double>] = []
        func number(_ position: SIMD2<Double>) -> Int32 {
            if let known = numbers[position] { return known }
            let number = Int32(positions.count)
            numbers[position] = number
            positions.append(position)
            return number
        }
        let ends = edges.map { (number($0.start), number($0.end), $0.owner) }
        self.positions = positions
        merge(ends)
        arrangeFans()
        wind()
    }

    /// Makes one edge of all between the same positions, and none where they run to and fro.
    private mutating func merge(_ edges: [(Int32, Int32, Int32)]) {
        let directed = edges.map { start, end, owner in
            start < end
                ? (start, end, owner, Int32(1)) : (end, start, owner, Int32(-1))
        }
        .sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }
        var next = 0
        while next < directed.count {
            let (start, end, _, _) = directed[next]
            var step: Label = []
            while next < directed.count, directed[next].0 == start, directed[next].1 == end {
                let owner = directed[next].2
                var winding: Int32 = 0
                while next < directed.count, directed[next].0 == start, directed[next].1 == end,
                    directed[next].2 == owner
                {
                    winding += directed[next].3
                    next += 1
                }
                if winding != 0 { step.append(WindingCount(owner: owner, winding: winding)) }
            }
            guard !step.isEmpty else { continue }
            origins += [start, end]
            let number = book.number(ofStep: step)
            steps += [number, LabelBook.opposite(number)]
        }
    }

    private mutating func arrangeFans() {
        var starts = [Int32](repeating: 0, count: positions.count + 1)
        for origin in origins { starts[Int(origin) + 1] += 1 }
        for index in 1..<max(starts.count, 1) { starts[index] += starts[index - 1] }
        var filled = starts
        var fans = [Int32](repeating: 0, count: origins.count)
        for (half, origin) in origins.enumerated() {
            fans[Int(filled[Int(origin)])] = Int32(half)
            filled[Int(origin)] += 1
        }
        fanStarts = starts
        places = [Int32](repeating: 0, count: origins.count)
        for position in positions.indices {
            let range = Int(starts[position])..<Int(starts[position + 1])
            if range.count > 1 { fans[range].sort { isBefore($0, $1) } }
            for place in range { places[Int(fans[place])] = Int32(place) }
        }
        self.fans = fans
    }

    /// Whether a half-edge comes before another counterclockwise, both from one position, beginning
    /// just after south.
    private func isBefore(_ first: Int32, _ second: Int32) -> Bool {
        let origin = positions[Int(origins[Int(first)])]
        let (one, two) = (end(first), end(second))
        let (isEast, isOtherEast) = (Self.isEast(one, of: origin), Self.isEast(two, of: origin))
        return isEast == isOtherEast ? Turn.sign(origin, one, two) > 0 : isEast
    }

    private func end(_ half: Int32) -> SIMD2<Double> { positions[Int(origins[Int(half ^ 1)])] }

    private static func isEast(_ place: SIMD2<Double>, of origin: SIMD2<Double>) -> Bool {
        place.x > origin.x || (place.x == origin.x && place.y > origin.y)
    }
}

extension PlanarArrangement {
    /// Finds the labels beside all half-edges, component by component.
    private mutating func wind() {
        left = [Int32](repeating: 0, count: origins.count)
        let order = positions.indices.sorted {
            (positions[$0].x, positions[$0].y) < (positions[$1].x, positions[$1].y)
        }
        let tree = SegmentTree(
            stride(from: 0, to: origins.count, by: 2).map { half in
                SegmentTree.Segment(
                    start: positions[Int(origins[half])],
                    end: positions[Int(origins[half + 1])]
                )
            }
        )
        var isDone = [Bool](repeating: false, count: positions.count)
        // The westernmost position of a component has all of it to the east.
        for seed in order where !isDone[seed] && fanStarts[seed] < fanStarts[seed + 1] {
            let first = Int(fans[Int(fanStarts[seed])])
            left[first] = book.label(labelWest(of: positions[seed], in: tree), after: steps[first])
            spread(from: Int32(first), &isDone)
        }
    }

    /// The label just west of a position.
    private mutating func labelWest(of position: SIMD2<Double>, in tree: SegmentTree) -> Int32 {
        var crossed: [(half: Int, isUpward: Bool)] = []
        let ray = SegmentTree.Box(low: SIMD2(-.infinity, position.y), high: position)
        tree.search(ray) { index in
            let edge = tree.segments[index]
            // What is neither east of the place nor beside its ray is west of it or goes through it.
            let isUpward = edge.start.y < edge.end.y
            let (low, high) = isUpward ? (edge.start, edge.end) : (edge.end, edge.start)
            guard low.y <= position.y, position.y < high.y, Turn.sign(low, high, position) < 0
            else { return }
            crossed.append((2 * index, isUpward))
        }
        return crossed.reduce(0) { label, edge in
            // From west to east an upward edge is crossed from its left to its right.
            book.label(label, after: steps[edge.isUpward ? edge.half + 1 : edge.half])
        }
    }

    /// Labels all that hangs together with a half-edge whose label is known.
    private mutating func spread(from seed: Int32, _ isDone: inout [Bool]) {
        var open = [seed]
        while let half = open.popLast() {
            let origin = Int(origins[Int(half)])
            guard !isDone[origin] else { continue }
            isDone[origin] = true
            let range = fanStarts[origin]..<fanStarts[origin + 1]
            var label = left[Int(half)]
            var place = places[Int(half)]
            for _ in range {
                let next = Int(fans[Int(place)])
                if next != half { label = book.label(label, after: steps[next]) }
                left[next] = label
                left[next ^ 1] = book.label(label, after: steps[next ^ 1])
                open.append(Int32(next ^ 1))
                place = place + 1 == range.upperBound ? range.lowerBound : place + 1
            }
        }
    }
}

extension PlanarArrangement {
    /// The rings around all places that a predicate of their label chooses.
    ///
    /// What is chosen is on the left: exteriors run counterclockwise and holes clockwise. Each ring
    /// passes a position once, and is not closed; what hangs together is within one exterior.
    package func rings(where isChosen: (Label) -> Bool) -> [[SIMD2<Double>]] {
        halfRings(where: isChosen).map { ring in
            ring.map { positions[Int(origins[Int($0)])] }
        }
    }

    /// The rings of ``rings(where:)`` as half-edges.
    package func halfRings(where isChosen: (Label) -> Bool) -> [[Int32]] {
        let chosen = labels.map(isChosen)
        var isTraced = [Bool](repeating: false, count: origins.count)
        var rings: [[Int32]] = []
        func bounds(_ half: Int) -> Bool {
            chosen[Int(left[half])] && !chosen[Int(left[half ^ 1])]
        }
        for start in origins.indices where bounds(start) && !isTraced[start] {
            var walk: [Int32] = []
            var half = start
            repeat {
                isTraced[half] = true
                walk.append(Int32(half))
                half = following(half, bounds)
            } while half != start && !isTraced[half]
            rings += split(walk)
        }
        return rings
    }

    /// The next half-edge around what is on the left: the first clockwise, seen from the end of this one.
    private func following(_ half: Int, _ bounds: (Int) -> Bool) -> Int {
        let back = half ^ 1
        let origin = Int(origins[back])
        let range = fanStarts[origin]..<fanStarts[origin + 1]
        var place = places[back]
        for _ in range {
            place = place == range.lowerBound ? range.upperBound - 1 : place - 1
            let next = Int(fans[Int(place)])
            if bounds(next) { return next }
        }
        return back
    }

    /// A closed walk as rings that pass each position once.
    private func split(_ walk: [Int32]) -> [[Int32]] {
        var rings: [[Int32]] = []
        var path: [Int32] = []
        var depths: [Int32: Int] = [:]
        for half in walk {
            let position = origins[Int(half)]
            if let depth = depths[position] {
                let ring = path[depth...]
                for passed in ring.dropFirst() { depths[origins[Int(passed)]] = nil }
                if ring.count > 2 { rings.append(Array(ring)) }
                path.removeSubrange(depth...)
            } else {
                depths[position] = path.count
            }
            path.append(half)
        }
        if path.count > 2 { rings.append(path) }
        return rings
    }
}
