/// Edges that meet at their ends only and run around gaps, which are on their left.
///
/// The winding of a place is how often the edges run around it counterclockwise; gaps are where it
/// is positive.
/// Each edge is two half-edges, of which the one at an even index runs as the edge does; the other
/// half of `h` is `h ^ 1`.
struct Arrangement {
    let positions: [PlanePoint]
    /// The position at which a half-edge begins.
    private(set) var origins: [Int32] = []
    /// The winding on the left of a half-edge.
    private(set) var left: [Int32] = []
    /// The winding on the left of a half-edge less that on its right.
    private var steps: [Int32] = []
    /// The half-edges of each position counterclockwise, one position after the other.
    private var fans: [Int32] = []
    private var fanStarts: [Int32] = []
    /// Where a half-edge stands in the fan of its origin.
    private var places: [Int32] = []

    /// Arranges edges that were noded.
    ///
    /// - Complexity: O(n log n).
    init(_ edges: [Edge]) {
        var numbers: [PlanePoint: Int32] = [:]
        var positions: [PlanePoint] = []
        func number(_ position: PlanePoint) -> Int32 {
            if let known = numbers[position] { return known }
            let number = Int32(positions.count)
            numbers[position] = number
            positions.append(position)
            return number
        }
        let ends = edges.map { (number($0.start), number($0.end)) }
        self.positions = positions
        merge(ends)
        arrangeFans()
        wind()
    }

    /// Makes one edge of all between the same positions, and none where they run to and fro.
    private mutating func merge(_ edges: [(Int32, Int32)]) {
        let directed = edges.map { start, end in
            start < end ? (start, end, Int32(1)) : (end, start, Int32(-1))
        }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        var next = 0
        while next < directed.count {
            let (start, end, _) = directed[next]
            var step: Int32 = 0
            while next < directed.count, directed[next].0 == start, directed[next].1 == end {
                step = step + directed[next].2
                next += 1
            }
            guard step != 0 else { continue }
            origins += [start, end]
            steps += [step, -step]
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
            fans[range].sort { isBefore($0, $1) }
            for place in range { places[Int(fans[place])] = Int32(place) }
        }
        self.fans = fans
    }

    /// Whether a half-edge comes before another counterclockwise, both from one position, beginning
    /// just after south.
    private func isBefore(_ first: Int32, _ second: Int32) -> Bool {
        let (one, two) = (direction(first), direction(second))
        let (isEast, isOtherEast) = (Self.isEast(one), Self.isEast(two))
        return isEast == isOtherEast ? Grid.turn(one, two) > 0 : isEast
    }

    private func direction(_ half: Int32) -> PlanePoint {
        positions[Int(origins[Int(half ^ 1)])] - positions[Int(origins[Int(half)])]
    }

    private static func isEast(_ direction: PlanePoint) -> Bool {
        direction.x > 0 || (direction.x == 0 && direction.y > 0)
    }
}

extension Arrangement {
    /// Finds the winding beside all half-edges, component by component.
    private mutating func wind() {
        left = [Int32](repeating: 0, count: origins.count)
        let order = positions.indices.sorted {
            (positions[$0].x, positions[$0].y) < (positions[$1].x, positions[$1].y)
        }
        let tree = EdgeTree(
            stride(from: 0, to: origins.count, by: 2).map { half in
                Edge(
                    start: positions[Int(origins[half])],
                    end: positions[Int(origins[half + 1])]
                )
            }
        )
        var isDone = [Bool](repeating: false, count: positions.count)
        // The westernmost position of a component has all of it to the east.
        for seed in order where !isDone[seed] && fanStarts[seed] < fanStarts[seed + 1] {
            let first = fans[Int(fanStarts[seed])]
            left[Int(first)] = windingWest(of: positions[seed], in: tree) + steps[Int(first)]
            spread(from: first, &isDone)
        }
    }

    /// The winding just west of a position.
    private func windingWest(of position: PlanePoint, in tree: EdgeTree) -> Int32 {
        var winding: Int32 = 0
        let ray = PlaneBox(low: PlanePoint(x: -.infinity, y: position.y), high: position)
        tree.search(ray) { index in
            let edge = tree.edges[index]
            // What is neither east of the place nor beside its ray is west of it or goes through it.
            let isUpward = edge.start.y < edge.end.y
            let (low, high) = isUpward ? (edge.start, edge.end) : (edge.end, edge.start)
            guard low.y <= position.y, position.y < high.y,
                Grid.turn(high - low, position - low) < 0
            else { return }
            let step = steps[2 * index]
            winding = isUpward ? winding - step : winding + step
        }
        return winding
    }

    /// Winds all that hangs together with a half-edge whose winding is known.
    private mutating func spread(from seed: Int32, _ isDone: inout [Bool]) {
        var open = [seed]
        while let half = open.popLast() {
            let origin = Int(origins[Int(half)])
            guard !isDone[origin] else { continue }
            isDone[origin] = true
            let range = fanStarts[origin]..<fanStarts[origin + 1]
            var winding = left[Int(half)]
            var place = places[Int(half)]
            for _ in range {
                let next = Int(fans[Int(place)])
                if next != half { winding = winding + steps[next] }
                left[next] = winding
                left[next ^ 1] = winding - steps[next]
                open.append(Int32(next ^ 1))
                place = place + 1 == range.upperBound ? range.lowerBound : place + 1
            }
        }
    }
}

extension Arrangement {
    /// The rings around all gaps as positions, the gap on the left, each through a position once.
    func gapRings() -> [[PlanePoint]] {
        var isTraced = [Bool](repeating: false, count: origins.count)
        var rings: [[PlanePoint]] = []
        for start in origins.indices where bounds(start) && !isTraced[start] {
            var walk: [Int32] = []
            var half = start
            repeat {
                isTraced[half] = true
                walk.append(origins[half])
                half = following(half)
            } while half != start && !isTraced[half]
            rings += split(walk).map { ring in ring.map { positions[Int($0)] } }
        }
        return rings
    }

    private func bounds(_ half: Int) -> Bool { left[half] > 0 && left[half ^ 1] <= 0 }

    /// The next half-edge around the gap: the first clockwise, seen from the end of this one.
    private func following(_ half: Int) -> Int {
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
        for position in walk {
            if let depth = depths[position] {
                let ring = path[depth...]
                for passed in ring.dropFirst() { depths[passed] = nil }
                if ring.count > 2 { rings.append(Array(ring)) }
                path.removeSubrange((depth + 1)...)
            } else {
                depths[position] = path.count
                path.append(position)
            }
        }
        if path.count > 2 { rings.append(path) }
        return rings
    }
}
