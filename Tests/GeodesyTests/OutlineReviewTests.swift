import Geodesy
import Testing

@Suite struct OutlineReviewTests {
    private static func ring(_ corners: [(Double, Double)]) throws -> [Coordinate] {
        try (corners + corners.prefix(1)).map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
    }

    private static func review(_ rings: [[[(Double, Double)]]]) throws -> OutlineReview {
        try MultiPolygon(rings: rings.map { try $0.map { try ring($0) } }).reviewed()
    }

    private static func place(_ longitude: Double, _ latitude: Double) throws -> Coordinate {
        try Coordinate(longitude: longitude, latitude: latitude)
    }

    private static func squareDegrees(_ outline: MultiPolygon) -> Double {
        outline.polygons.reduce(0) { sum, polygon in
            polygon.holes.reduce(sum + polygon.exterior.signedAreaSquareDegrees) {
                $0 + $1.signedAreaSquareDegrees
            }
        }
    }

    private static let square = [(0.0, 0.0), (4, 0), (4, 4), (0, 4)]
    private static let hole = [(1.0, 1.0), (1, 2), (2, 2), (2, 1)]

    @Test("An outline without a fault stays as it is")
    func sound() throws {
        let parts = [[Self.square, Self.hole], [[(6.0, 0.0), (7, 0), (7, 1)]]]
        let review = try Self.review(parts)
        #expect(try review.outline == MultiPolygon(rings: parts.map { try $0.map(Self.ring) }))
        #expect(review.mends.isEmpty)
        #expect(review.fault == nil)
        #expect(review.doubtfulDegrees == nil)
    }

    @Test("Parts, or a part and its hole, that touch in a position are no fault")
    func touchingParts() throws {
        let touching = [(1.0, 1.0), (0, 2), (2, 2)]
        for parts in [
            [[Self.square], [[(4.0, 4.0), (5, 4), (5, 5)]]], [[Self.square, touching]],
        ] {
            let review = try Self.review(parts)
            #expect(review.mends.isEmpty)
            #expect(review.fault == nil)
            #expect(review.outline.polygons.count == parts.count)
        }
    }

    @Test("Positions that repeat and edges that run back go, wherever the ring begins")
    func repeatedPositions() throws {
        let corners = [
            (0.0, 0.0), (0, 0), (4, 0), (4, 1), (4, 2), (6, 2), (4, 2), (4, 4), (4, 4), (0, 4),
        ]
        for start in corners.indices {
            let turned = Array(corners[start...] + corners[..<start])
            let review = try Self.review([[turned]])
            #expect(review.fault == nil)
            #expect(Self.squareDegrees(review.outline) == 16)
            #expect(!review.outline.polygons[0].exterior.boundingBox.contains(try Self.place(5, 2)))
            #expect(review.mends.map(\.kind) == [.repeatedPosition, .spike])
        }
    }

    @Test("A part and a hole without an area go; an outline of nothing else has a fault")
    func withoutArea() throws {
        let line = [(6.0, 0.0), (7, 1), (6, 0)]
        let flat = [(1.0, 1.0), (3, 3), (2, 2)]
        let review = try Self.review([[Self.square, line, flat], [line]])
        #expect(review.fault == nil)
        #expect(review.outline.polygons.count == 1)
        #expect(review.outline.polygons[0].holes.isEmpty)
        #expect(Self.squareDegrees(review.outline) == 16)
        for nothing in [[[[line]]], [[[flat]]], [[[Self.square, Self.square]]], [[]]] {
            let parts = nothing.flatMap(\.self)
            #expect(try Self.review(parts).fault == .noArea)
        }
    }

    @Test("A polygon, and a hole, that stands there twice counts once, however it is written")
    func repeatedRings() throws {
        let other = Array(Self.hole[2...] + Self.hole[..<2])
        let backwards = Array(Self.hole.reversed())
        let review = try Self.review([
            [Self.square, Self.hole, other, backwards], [Self.square, Self.hole, Self.hole],
        ])
        #expect(review.fault == nil)
        #expect(Self.squareDegrees(review.outline) == 15)
        #expect(review.mends.map(\.kind) == [.repeatedRing])
        #expect(review.mends.map(\.count) == [4])
    }

    @Test("Rings in the wrong winding are turned round")
    func winding() throws {
        let review = try Self.review([[Self.square.reversed(), Self.hole.reversed()]])
        #expect(review.mends.map(\.kind) == [.winding])
        #expect(Self.squareDegrees(review.outline) == 15)
    }

    @Test("A ring through one of its positions twice is cut there, be it outwards or inwards")
    func selfTouching() throws {
        // An eight, its parts side by side, and then one within the other.
        let outwards = [(0.0, 0.0), (2, 0), (2, 2), (4, 2), (4, 4), (2, 4), (2, 2), (0, 2)]
        let twisted = [(0.0, 0.0), (2, 0), (2, 2), (2, 4), (4, 4), (4, 2), (2, 2), (0, 2)]
        let inwards = [(0.0, 0.0), (4, 0), (4, 4), (2, 4), (1, 2), (3, 2), (2, 4), (0, 4)]
        for (corners, parts, holes, area) in [
            (outwards, 2, 0, 8.0), (twisted, 2, 0, 8), (inwards, 1, 1, 14),
        ] {
            let review = try Self.review([[corners]])
            #expect(review.fault == nil)
            #expect(review.mends.first?.kind == .touching)
            #expect(review.outline.polygons.count == parts)
            #expect(review.outline.polygons.map(\.holes.count).reduce(0, +) == holes)
            #expect(Self.squareDegrees(review.outline) == area)
        }
    }

    @Test("A ring that passes through one of its edges at a position is cut there")
    func throughEdge() throws {
        // From (2, 2) down through the edge from (0, 0) to (4, 0), which has no position there.
        let corners = [(0.0, 0.0), (4, 0), (4, 2), (2, 2), (2, 0), (2, -2), (0, -2)]
        let review = try Self.review([[corners]])
        #expect(review.fault == nil)
        #expect(review.mends.map(\.kind).contains(.touching))
        #expect(Self.squareDegrees(review.outline) == 8)
        #expect(review.outline.contains(try Self.place(3, 1)))
        #expect(!review.outline.contains(try Self.place(1, 1)))
    }

    @Test("Polygons with a border in common become one, and a hole at the border a notch")
    func joined() throws {
        let beside = [(4.0, 1.0), (5, 1), (5, 3), (4, 3)]
        let review = try Self.review([[Self.square], [beside]])
        #expect(review.fault == nil)
        #expect(review.outline.polygons.count == 1)
        #expect(Self.squareDegrees(review.outline) == 18)
        let notch = [(4.0, 1.0), (3, 1), (3, 3), (4, 3)]
        let notched = try Self.review([[Self.square, notch]])
        #expect(notched.fault == nil)
        #expect(notched.outline.polygons[0].holes.isEmpty)
        #expect(Self.squareDegrees(notched.outline) == 14)
    }

    @Test("Edges that cross are a fault, with the place")
    func crossing() throws {
        let bowTie = [(0.0, 0.0), (2, 2), (2, 0), (0, 2)]
        #expect(try Self.review([[bowTie]]).fault == .crossing(at: Self.place(1, 1)))
        let across = [(3.0, 1.0), (6, 1), (6, 2), (3, 2)]
        for parts in [[[Self.square], [across]], [[Self.square, across]]] {
            let fault = try #require(try Self.review(parts).fault)
            let place = try #require(fault.place)
            #expect(place.longitude == 4 && [1, 2].contains(place.latitude))
        }
    }

    @Test("Polygons in each other and holes outside or in each other are a fault")
    func overlaps() throws {
        let inner = [(2.5, 2.5), (3, 2.5), (3, 3)]
        let beside = [(6.0, 1.0), (7, 1), (7, 2)]
        let atEdge = [(4.0, 1.0), (5, 1), (5, 3), (4, 3)]
        let large = [(0.5, 0.5), (3.5, 0.5), (3.5, 3.5), (0.5, 3.5)]
        for parts in [
            [[Self.square], [inner]], [[Self.square, beside]], [[Self.square, atEdge]],
            [[Self.square, large, Self.hole]], [[Self.square], [[(0.0, 0.0), (4, 0), (2, 1)]]],
        ] {
            guard case .overlap = try Self.review(parts).fault else {
                Issue.record("\(parts) has no fault")
                continue
            }
        }
        // An island in a lake, and in it a pond, is none.
        let island = [[(1.0, 1.0), (3, 1), (3, 3), (1, 3)], [(2.0, 2.0), (2, 2.5), (2.5, 2)]]
        let review = try Self.review([[Self.square, large], island])
        #expect(review.fault == nil)
    }

    @Test("A ring that lies on itself over and over is a fault, and takes no time")
    func foldedRing() throws {
        // Each edge of the line has all later positions on it.
        let line = (0..<3_000).map { step -> (Double, Double) in
            let depth = Double(step) / 8_192
            return (step % 2 == 0 ? depth : 1 - depth, 0)
        }
        guard case .overlap = try Self.review([[line + [(0.5, 1)]]]).fault else {
            Issue.record("no fault")
            return
        }
    }

    @Test("A ring more than half around the globe is doubted unless it is cut at the antimeridian")
    func wide() throws {
        let uncut = [(178.0, -18.0), (-178, -18), (-178, -16), (178, -16)]
        #expect(try Self.review([[uncut]]).doubtfulDegrees == 356)
        let oneSide = [(180.0, -18.0), (-178, -18), (-178, -16), (180, -16)]
        #expect(try Self.review([[oneSide]]).doubtfulDegrees == 358)
        let world = [(-180.0, -90.0), (180, -90), (180, -60), (-180, -60)]
        let east = [(178.0, -18.0), (180, -18), (180, -16), (178, -16)]
        let west = [(-180.0, -18.0), (-178, -18), (-178, -16), (-180, -16)]
        for parts in [[[world]], [[east], [west]]] {
            #expect(try Self.review(parts).doubtfulDegrees == nil)
        }
    }
}
