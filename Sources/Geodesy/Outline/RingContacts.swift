/// Where rings touch themselves or each other.
struct RingContacts {
    /// The positions of some rings that lie on an edge, by the number of the edge.
    private var stops: [Int: [SIMD2<Double>]] = [:]
    private var stopCount = 0
    /// The most stops for each edge, and for an outline of few: an outline that lies on itself over
    /// and over has as many as the square of its edges.
    private static let stopsPerEdge = 16
    private static let fewStops = 1_000_000
    /// The positions that several edges begin at.
    private var repeated: Set<SIMD2<Double>> = []
    /// Where the first contact is; nil if all rings are simple and apart from each other.
    private(set) var first: Coordinate?

    /// The number of places.
    var count: Int {
        stops.values.reduce(into: repeated) { $0.formUnion($1) }.count
    }

    /// Looks for contacts.
    ///
    /// - Throws: ``OutlineFault/crossing(at:)`` if edges cross, ``OutlineFault/overlap(at:)`` if they
    ///   lie on each other too often to be cut.
    /// - Complexity: O(n log n) for n positions of ordinary rings.
    init(_ rings: [OpenRing]) throws(OutlineFault) {
        var seen: Set<SIMD2<Double>> = []
        for ring in rings {
            for position in ring.positions where !seen.insert(position.plane).inserted {
                repeated.insert(position.plane)
                if first == nil { first = position }
            }
        }
        let tree = SegmentTree(rings.flatMap(\.segments))
        let limit = max(Self.fewStops, Self.stopsPerEdge * tree.segments.count)
        for (index, edge) in tree.segments.enumerated() {
            var crossing: SIMD2<Double>?
            tree.search(SegmentTree.Box(edge)) { other in
                guard other > index, crossing == nil else { return }
                crossing = meet(index, edge, other, tree.segments[other])
            }
            if let crossing, let place = crossing.coordinate { throw .crossing(at: place) }
            if stopCount > limit, let place = edge.start.coordinate { throw .overlap(at: place) }
        }
    }

    /// Notes where two edges touch; where they cross is returned.
    private mutating func meet(
        _ first: Int,
        _ one: SegmentTree.Segment,
        _ second: Int,
        _ other: SegmentTree.Segment
    ) -> SIMD2<Double>? {
        let start = Turn.side(one.start, one.end, other.start)
        let end = Turn.side(one.start, one.end, other.end)
        if start * end > 0 { return nil }
        let otherStart = Turn.side(other.start, other.end, one.start)
        let otherEnd = Turn.side(other.start, other.end, one.end)
        if otherStart * otherEnd > 0 { return nil }
        if start == 0 { note(other.start, on: first, one) }
        if end == 0 { note(other.end, on: first, one) }
        if otherStart == 0 { note(one.start, on: second, other) }
        if otherEnd == 0 { note(one.end, on: second, other) }
        guard start * end < 0, otherStart * otherEnd < 0 else { return nil }
        return other.start + start / (start - end) * (other.end - other.start)
    }

    private mutating func note(
        _ position: SIMD2<Double>,
        on number: Int,
        _ edge: SegmentTree.Segment
    ) {
        let box = SegmentTree.Box(edge)
        guard position != edge.start, position != edge.end,
            box.intersects(SegmentTree.Box(low: position, high: position))
        else { return }
        stops[number, default: []].append(position)
        stopCount += 1
        if first == nil { first = position.coordinate }
    }

    /// The rings with a position wherever something touches an edge of them.
    func cut(_ rings: [OpenRing]) -> [[SIMD2<Double>]] {
        var number = 0
        return rings.map { ring in
            var positions: [SIMD2<Double>] = []
            for edge in ring.segments {
                positions.append(edge.start)
                let along = edge.end - edge.start
                for stop in (stops[number] ?? []).sorted(by: {
                    (($0 - edge.start) * along).sum() < (($1 - edge.start) * along).sum()
                }) where positions.last != stop { positions.append(stop) }
                number += 1
            }
            return positions
        }
    }
}

extension SIMD2<Double> {
    /// The place of the globe; nil if there is none.
    var coordinate: Coordinate? { try? Coordinate(longitude: x, latitude: y) }
}
