/// Which of some rings lie within which; no two of them touch, but perhaps in single positions.
struct RingNesting {
    private let rings: [OpenRing]
    private let isHole: [Bool]
    private let tree: SegmentTree
    /// The ring of each edge of the tree.
    private let ringOfEdge: [Int32]

    init(_ rings: [OpenRing], isHole: [Bool]) {
        self.rings = rings
        self.isHole = isHole
        tree = SegmentTree(rings.flatMap(\.segments))
        ringOfEdge = rings.enumerated().flatMap { number, ring in
            Array(repeating: Int32(number), count: ring.positions.count)
        }
    }

    /// Says where a polygon lies in another, or a hole not in its exterior.
    ///
    /// - Throws: ``OutlineFault/overlap(at:)``, or ``OutlineFault/noArea`` without any area.
    func check() throws(OutlineFault) {
        var exterior = 0
        for number in rings.indices {
            if !isHole[number] { exterior = number }
            let place = rings[number].positions[0]
            let around = containing(place.plane, but: number)
            // How many polygons a place just outside the ring is in.
            let depth = around.reduce(0) { $0 + (isHole[$1] ? -1 : 1) }
            let isRight =
                isHole[number] ? depth == 1 && around.contains(exterior) : depth == 0
            guard isRight else { throw .overlap(at: place) }
        }
    }

    /// The rings around a place that is on none of them, but perhaps on one that is left out.
    func containing(_ place: SIMD2<Double>, but own: Int) -> [Int] {
        var odd: Set<Int32> = []
        tree.searchEast(of: place) { edge in
            let ring = ringOfEdge[edge]
            if odd.remove(ring) == nil { odd.insert(ring) }
        }
        return odd.filter { $0 != Int32(own) }.map(Int.init)
    }
}
