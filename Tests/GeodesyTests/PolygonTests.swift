import Geodesy
import Testing

@Suite("Polygon")
struct PolygonTests {
    private static func square(_ low: Double, _ high: Double) throws -> [Coordinate] {
        try [
            place(low, low), place(low, high), place(high, high), place(high, low),
            place(low, low),
        ]
    }

    @Test("A hole is left out, its boundary is not")
    func holes() throws {
        let polygon = try Polygon(rings: [Self.square(0, 10), Self.square(4, 6)])
        #expect(polygon.contains(try place(2, 2)))
        #expect(polygon.contains(try place(0, 0)))
        #expect(polygon.contains(try place(10, 5)))
        #expect(!polygon.contains(try place(5, 5)))
        #expect(polygon.contains(try place(4, 5)))
        #expect(polygon.contains(try place(6, 6)))
        #expect(!polygon.contains(try place(11, 5)))
        #expect(polygon.boundingBox.northEast == (try place(10, 10)))
    }

    @Test("A place is in a polygon exactly if it is in the exterior and strictly in no hole")
    func exhaustively() throws {
        let polygon = try Polygon(
            rings: [Self.square(0, 12), Self.square(1, 4), Self.square(6, 7), Self.square(9, 11)])
        for latitude in stride(from: -1.0, through: 13, by: 0.5) {
            for longitude in stride(from: -1.0, through: 13, by: 0.5) {
                let isOut = [(1.0, 4.0), (6, 7), (9, 11)].contains { low, high in
                    latitude > low && latitude < high && longitude > low && longitude < high
                }
                let isWithin =
                    (0...12).contains(latitude) && (0...12).contains(longitude) && !isOut
                #expect(polygon.contains(try place(latitude, longitude)) == isWithin)
            }
        }
    }

    @Test("An error names the ring and the reason")
    func errors() throws {
        #expect(throws: PolygonError.noExterior(polygon: 0)) { try Polygon(rings: []) }
        let open = try Array(Self.square(4, 6).dropLast())
        let error = PolygonError.invalidRing(
            polygon: 0,
            ring: 1,
            reason: .notClosed(first: open[0], last: open[3])
        )
        #expect(throws: error) { try Polygon(rings: [Self.square(0, 10), open]) }
        #expect(
            PolygonError.invalidRing(polygon: 2, ring: 1, reason: .tooFewPositions(3)).description
                == "Polygon 2, ring 1 (hole): A ring needs at least 4 positions, "
                + "the first repeated as the last, but has 3."
        )
    }

    @Test("The winding of RFC 7946 changes the order of positions and nothing else")
    func rightHandRule() throws {
        let exterior = try LinearRing(Self.square(0, 10))
        let hole = try LinearRing(Self.square(4, 6))
        let expected = Polygon(exterior: exterior, holes: [hole.reversed()])
        for outer in [exterior, exterior.reversed()] {
            for inner in [hole, hole.reversed()] {
                let polygon = Polygon(exterior: outer, holes: [inner])
                #expect(polygon.followingRightHandRule() == expected)
            }
        }
    }
}
