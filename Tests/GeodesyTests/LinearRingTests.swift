import Geodesy
import TestSupport
import Testing

@Suite("LinearRing")
struct LinearRingTests {
    @Test("A ring of fewer than four positions is refused", arguments: 0..<4)
    func tooFew(count: Int) throws {
        let position = try place(0, 0)
        #expect(throws: LinearRingError.tooFewPositions(count)) {
            try LinearRing(Array(repeating: position, count: count))
        }
    }

    @Test("A ring that does not end where it begins is refused")
    func notClosed() throws {
        let positions = try [place(0, 0), place(0, 1), place(1, 1), place(1, 0)]
        #expect(throws: LinearRingError.notClosed(first: positions[0], last: positions[3])) {
            try LinearRing(positions)
        }
        #expect(
            LinearRingError.notClosed(first: positions[0], last: positions[3]).description
                == "A ring must end where it begins, but begins at 0.0,0.0 and ends at 0.0,1.0."
        )
    }

    @Test("A ring knows its box, its area and its direction")
    func measures() throws {
        let ring = try LinearRing(latitudesAndLongitudes: [(0, 0), (0, 4), (3, 4), (3, 0), (0, 0)])
        #expect(ring.boundingBox.southWest == (try place(0, 0)))
        #expect(ring.boundingBox.northEast == (try place(3, 4)))
        #expect(ring.signedAreaSquareDegrees == 12)
        #expect(ring.isCounterclockwise)
        #expect(ring.reversed().signedAreaSquareDegrees == -12)
        #expect(ring.reversed().reversed() == ring)
        #expect(ring.wound(counterclockwise: true) == ring)
        #expect(ring.wound(counterclockwise: false) == ring.reversed())
    }

    @Test("A ring without area holds its edges only and has no direction")
    func collapsed() throws {
        let ring = try LinearRing(latitudesAndLongitudes: [(0, 0), (2, 2), (1, 1), (0, 0)])
        #expect(ring.signedAreaSquareDegrees == 0)
        #expect(ring.wound(counterclockwise: false) == ring)
        #expect(ring.location(of: try place(1.5, 1.5)) == .boundary)
        #expect(ring.location(of: try place(1.5, 1)) == .outside)
    }

    @Test("Edges run straight in longitude and latitude, not along geodesics")
    func straightEdges() throws {
        let ring = try LinearRing(
            latitudesAndLongitudes: [(50, 0), (50, 90), (60, 90), (60, 0), (50, 0)])
        // The geodesic from (50, 0) to (50, 90) passes far north of its middle.
        #expect(ring.location(of: try place(50, 45)) == .boundary)
        #expect(ring.location(of: try place(50.0.nextUp, 45)) == .inside)
        #expect(ring.location(of: try place(50.0.nextDown, 45)) == .outside)
    }

    @Test("An edge on the antimeridian holds it under both names")
    func antimeridian() throws {
        let ring = try LinearRing(
            latitudesAndLongitudes: [(0, 170), (0, 180), (1, 180), (1, 170), (0, 170)])
        #expect(ring.location(of: try place(0.5, 180)) == .boundary)
        #expect(ring.location(of: try place(0.5, -180)) == .boundary)
        #expect(ring.location(of: try place(0.5, -179)) == .outside)
        #expect(!ring.boundingBox.crossesAntimeridian)
    }

    @Test("On small grids every place is where the winding number says")
    func agreesWithWindingNumber() throws {
        let seed: UInt64 = 3_141
        var random = SeededGenerator(seed: seed)
        for round in 0..<80 {
            let ring = try star(random: &random, isOnGrid: round.isMultiple(of: 2))
            for longitude in stride(from: -9.0, through: 9, by: 1) {
                for latitude in stride(from: -9.0, through: 9, by: 1) {
                    let here = try place(latitude, longitude)
                    #expect(
                        ring.location(of: here) == slowLocation(of: here, in: ring),
                        "seed \(seed), round \(round), \(here)"
                    )
                    #expect(ring.location(of: here) == ring.reversed().location(of: here))
                }
            }
        }
    }

    @Test("Rings that share an edge leave no place between them")
    func sharedEdge() throws {
        let seed: UInt64 = 2_718
        var random = SeededGenerator(seed: seed)
        for round in 0..<2000 {
            let from = (Double.random(in: -1...1, using: &random), -1.0)
            let to = (Double.random(in: -1...1, using: &random), 1.0)
            let south = try LinearRing(latitudesAndLongitudes: [
                (-2, -1), (-2, 1), to, from, (-2, -1),
            ])
            let north = try LinearRing(latitudesAndLongitudes: [(2, -1), from, to, (2, 1), (2, -1)])
            let t = Double.random(in: 0...1, using: &random)
            let here = try place(from.0 + t * (to.0 - from.0), from.1 + t * (to.1 - from.1))
            #expect(
                south.contains(here) || north.contains(here),
                "seed \(seed), round \(round)"
            )
        }
    }

    /// A ring whose positions follow each other around the origin, so that it does not cross itself.
    private func star(random: inout SeededGenerator, isOnGrid: Bool) throws -> LinearRing {
        let directions: [(Double, Double)] = [
            (1, 0), (2, 1), (1, 1), (1, 2), (0, 1), (-1, 2), (-1, 1), (-2, 1),
            (-1, 0), (-2, -1), (-1, -1), (-1, -2), (0, -1), (1, -2), (1, -1), (2, -1),
        ]
        let corners = directions.map { east, north in
            let size =
                isOnGrid
                ? Double(Int.random(in: 1...4, using: &random))
                : Double.random(in: 0.5...4, using: &random)
            return (north * size, east * size)
        }
        return try LinearRing(latitudesAndLongitudes: corners + [corners[0]])
    }

    /// The slow answer: on an edge by collinearity, otherwise by the winding number from angles.
    private func slowLocation(of here: Coordinate, in ring: LinearRing) -> LinearRing.Location {
        var winding = 0
        for (start, end) in zip(ring.positions, ring.positions.dropFirst()) {
            let ax = start.longitude - here.longitude
            let ay = start.latitude - here.latitude
            let bx = end.longitude - here.longitude
            let by = end.latitude - here.latitude
            let cross = ax * by - ay * bx
            if cross == 0, ax * bx <= 0, ay * by <= 0 { return .boundary }
            if ay <= 0, by > 0, cross > 0 { winding += 1 }
            if ay > 0, by <= 0, cross < 0 { winding -= 1 }
        }
        return winding == 0 ? .outside : .inside
    }
}

extension LinearRing {
    init(latitudesAndLongitudes pairs: [(Double, Double)]) throws {
        try self.init(pairs.map { latitude, longitude in try place(latitude, longitude) })
    }
}
