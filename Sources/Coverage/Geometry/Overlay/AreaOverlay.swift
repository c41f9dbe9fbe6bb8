import Geodesy

/// Areas laid over each other: what belongs to several of them, and what none of them has.
///
/// All edges are cut where they meet on the grid of gaps, so positions are right to a tenth of a
/// millimetre, and square metres to that times the length of the borders.
struct AreaOverlay {
    /// Places of the same areas.
    struct Shared {
        /// The areas by their numbers, ascending.
        let areas: [Int]
        let squareMetres: Double
    }

    /// Something that areas enclose together and none of them has.
    struct Opening {
        /// The areas around it by their numbers, ascending.
        let areas: [Int]
        let squareMetres: Double
        /// A place of its border.
        let place: PlanePoint
    }

    private let arrangement: PlanarArrangement
    /// What each half-edge sweeps, in square metres.
    private let swept: [Double]

    /// Lays outlines over each other that were looked over.
    ///
    /// - Parameters:
    ///   - outlines: the outlines, whose places in the array are the areas' numbers.
    ///   - isCancelled: asked now and then whether nobody waits any more; the overlay is empty then.
    /// - Complexity: O((n + k) log n) for n edges that cross each other k times.
    init(_ outlines: [MultiPolygon], isCancelled: () -> Bool = { false }) {
        let borders = SharedBorders(outlines, isCancelled: isCancelled)
        let pieces = Noding.noded(borders.edges, isCancelled: isCancelled)
        let edges = (isCancelled() ? [] : pieces).flatMap { piece in
            borders.sides[piece.source].map { side in
                let (start, end) = (piece.edge.start.vector, piece.edge.end.vector)
                return side.isForward
                    ? PlanarArrangement.Edge(start, end, owner: side.area)
                    : PlanarArrangement.Edge(end, start, owner: side.area)
            }
        }
        let arrangement = PlanarArrangement(edges)
        self.arrangement = arrangement
        swept = Self.sweep(arrangement)
    }

    /// The square metres that belong to several areas, by these areas.
    func shared() -> [Shared] {
        var squareMetres = [Double](repeating: 0, count: arrangement.labels.count)
        for (half, label) in arrangement.left.enumerated() {
            squareMetres[Int(label)] += swept[half]
        }
        return zip(arrangement.labels, squareMetres).compactMap { label, squareMetres in
            label.count > 1 && squareMetres > 0
                ? Shared(areas: label.map { Int($0.owner) }, squareMetres: squareMetres) : nil
        }
    }

    /// What the areas enclose and none of them has, the largest first.
    func openings() -> [Opening] {
        let rings = arrangement.halfRings(where: \.isEmpty)
        let areas = rings.map { ring in ring.reduce(0) { $0 + swept[Int($1)] } }
        let islands = rings.indices.filter { areas[$0] < 0 }
        let openings = rings.indices.filter { areas[$0] > 0 }.map { number -> Opening in
            let ring = rings[number].map { position(of: Int($0)) }
            let box = Self.box(ring)
            // What lies within an opening and is no part of it.
            let inner = islands.filter { island in
                let place = position(of: Int(rings[island][0]))
                return -areas[island] < areas[number] && box.contains(PlaneBox(place, place))
                    && Self.holds(ring, place)
            }
            let owners = rings[number].reduce(into: Set<Int32>()) { owners, half in
                let beyond = arrangement.labels[Int(arrangement.left[Int(half) ^ 1])]
                owners.formUnion(beyond.map(\.owner))
            }
            return Opening(
                areas: owners.map(Int.init).sorted(),
                squareMetres: inner.reduce(areas[number]) { $0 + areas[$1] },
                place: Grid.degrees(ring[0])
            )
        }
        return openings.sorted { $0.squareMetres > $1.squareMetres }
    }

    /// All areas as one, each place once.
    func union() -> MultiPolygon {
        let rings = arrangement.rings { !$0.isEmpty }.map { $0.map(PlanePoint.init) }
        return MultiPolygon(GapPolygon.polygons(of: rings).compactMap(\.polygon))
    }

    private func position(of half: Int) -> PlanePoint {
        PlanePoint(arrangement.positions[Int(arrangement.origins[half])])
    }

    private static func box(_ ring: [PlanePoint]) -> PlaneBox {
        ring.reduce(PlaneBox.empty) { $0.union(PlaneBox($1, $1)) }
    }

    private static func holds(_ ring: [PlanePoint], _ place: PlanePoint) -> Bool {
        zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(false) { isInside, ends in
            Edge(start: ends.0, end: ends.1).isEast(of: place) ? !isInside : isInside
        }
    }

    /// What each half-edge sweeps on one map.
    private static func sweep(_ arrangement: PlanarArrangement) -> [Double] {
        let places = arrangement.positions.map { Grid.degrees(PlanePoint($0)) }
        let middle = places.reduce(PlaneBox.empty) { $0.union(PlaneBox($1, $1)) }.centre
        let chart = EqualAreaChart(north: middle.y >= 0)
        let origin = places.first.map {
            chart.point(SpaceVector(longitude: $0.x, latitude: $0.y))
        }
        var swept = [Double](repeating: 0, count: arrangement.origins.count)
        for half in stride(from: 0, to: swept.count, by: 2) {
            let edge = Edge(
                start: places[Int(arrangement.origins[half])],
                end: places[Int(arrangement.origins[half + 1])]
            )
            let area = OutlinePart.swept(edge, chart: chart, origin: origin ?? .zero)
            (swept[half], swept[half + 1]) = (area, -area)
        }
        return swept
    }
}
