/// Rings that touch themselves or each other in positions or along edges, and do not cross.
struct TouchingRings {
    private typealias Edge = PlanarArrangement.Edge

    /// The rings, each polygon's exterior before its holes.
    let rings: [[SIMD2<Double>]]
    let isHole: [Bool]

    /// The polygons that the rings make up, simple and in the winding of the standard.
    ///
    /// - Throws: ``OutlineFault/overlap(at:)``.
    func polygons() throws(OutlineFault) -> [Polygon] {
        var edges: [Edge] = []
        var number = 0
        while number < rings.count {
            var own = Self.edges(of: Self.simple(rings[number]), counterclockwise: true)
            number += 1
            while number < rings.count, isHole[number] {
                own += Self.edges(of: Self.simple(rings[number]), counterclockwise: false)
                number += 1
            }
            edges += Self.edges(of: try Self.joined(own), counterclockwise: true)
        }
        return Self.polygons(of: try Self.joined(edges))
    }

    /// The rings around what a closed path encloses by the even-odd rule.
    private static func simple(_ path: [SIMD2<Double>]) -> [[SIMD2<Double>]] {
        PlanarArrangement(edges(of: [path], counterclockwise: true))
            .rings { label in (label.first?.winding ?? 0) % 2 != 0 }
    }

    /// The rings around what edges wind around once.
    private static func joined(_ edges: [Edge]) throws(OutlineFault) -> [[SIMD2<Double>]] {
        let arrangement = PlanarArrangement(edges)
        let isRight = arrangement.labels.map { label in
            (0...1).contains(label.first?.winding ?? 0)
        }
        if let half = arrangement.left.firstIndex(where: { !isRight[Int($0)] }),
            let place = arrangement.positions[Int(arrangement.origins[half])].coordinate
        {
            throw .overlap(at: place)
        }
        return arrangement.rings { $0.first?.winding == 1 }
    }

    private static func edges(
        of rings: [[SIMD2<Double>]],
        counterclockwise: Bool
    ) -> [Edge] {
        rings.flatMap { ring in
            zip(ring, ring.dropFirst() + ring.prefix(1)).compactMap { start, end in
                if start == end { return nil }
                return counterclockwise ? Edge(start, end) : Edge(end, start)
            }
        }
    }

    /// Gives each hole to the smallest exterior around it.
    private static func polygons(of rings: [[SIMD2<Double>]]) -> [Polygon] {
        let simple = rings.compactMap { ring in
            try? LinearRing((ring + ring.prefix(1)).compactMap(\.coordinate))
        }
        let areas = simple.map(\.signedAreaSquareDegrees)
        let nesting = RingNesting(simple.map(OpenRing.init(closed:)), isHole: areas.map { $0 <= 0 })
        var holes = Array(repeating: [LinearRing](), count: simple.count)
        for number in simple.indices where areas[number] < 0 {
            // The middle of an edge lies on no other ring.
            let ring = simple[number].positions
            let middle = (ring[0].plane + ring[1].plane) / 2
            let around = nesting.containing(middle, but: number).filter { areas[$0] > 0 }
            guard let owner = around.min(by: { areas[$0] < areas[$1] }) else { continue }
            holes[owner].append(simple[number])
        }
        return simple.indices.filter { areas[$0] > 0 }.map {
            Polygon(exterior: simple[$0], holes: holes[$0])
        }
    }
}
