import Geodesy
import TestSupport
import Testing

@Suite("BoundingBox")
struct BoundingBoxTests {
    private func box(
        _ west: Double,
        _ south: Double,
        _ east: Double,
        _ north: Double
    ) throws -> BoundingBox {
        try BoundingBox(southWest: place(south, west), northEast: place(north, east))
    }

    @Test("A south edge north of the north edge is refused")
    func southAboveNorth() {
        #expect(throws: BoundingBoxError.southAboveNorth(south: 2, north: 1)) {
            try box(0, 2, 1, 1)
        }
        #expect(
            BoundingBoxError.southAboveNorth(south: 2, north: 1).description
                == "The south edge of the box, latitude 2.0, is north of its north edge, 1.0."
        )
    }

    @Test("Edges and corners are inside, the next number is not")
    func edges() throws {
        let xian = try box(108, 33, 110, 35)
        #expect(!xian.crossesAntimeridian)
        for (longitude, latitude) in [(108.0, 33.0), (110, 35), (108, 34), (109, 35), (109, 34)] {
            #expect(xian.contains(try place(latitude, longitude)))
        }
        #expect(!xian.contains(try place(34, 108.0.nextDown)))
        #expect(!xian.contains(try place(34, 110.0.nextUp)))
        #expect(!xian.contains(try place(33.0.nextDown, 109)))
        #expect(!xian.contains(try place(35.0.nextUp, 109)))
    }

    @Test("A box from 170 to -170 holds both sides of the antimeridian and nothing else")
    func crossing() throws {
        let fiji = try box(170, -20, -170, -10)
        #expect(fiji.crossesAntimeridian)
        for longitude in [170.0, 175, 180, -180, -175, -170] {
            #expect(fiji.contains(try place(-15, longitude)))
        }
        for longitude in [169.9, -169.9, 0.0] {
            #expect(!fiji.contains(try place(-15, longitude)))
        }
    }

    @Test("A box that ends at the antimeridian holds it under both names")
    func bothNames() throws {
        for longitude in [180.0, -180] {
            #expect(try box(170, 0, 180, 1).contains(place(0.5, longitude)))
            #expect(try box(-180, 0, -170, 1).contains(place(0.5, longitude)))
            #expect(try box(180, 0, -170, 1).contains(place(0.5, longitude)))
            #expect(try box(170, 0, -180, 1).contains(place(0.5, longitude)))
            #expect(try !box(-179, 0, 179, 1).contains(place(0.5, longitude)))
        }
    }

    @Test("The world holds everything and meets every box")
    func world() throws {
        for longitude in stride(from: -180.0, through: 180, by: 15) {
            for latitude in stride(from: -90.0, through: 90, by: 15) {
                let here = try place(latitude, longitude)
                #expect(BoundingBox.world.contains(here))
                let point = try BoundingBox(southWest: here, northEast: here)
                #expect(BoundingBox.world.intersects(point) && point.intersects(.world))
            }
        }
    }

    @Test("Two boxes meet exactly if some place of a grid is in both")
    func intersections() throws {
        let longitudes = [-180.0, -120, -60, 0, 60, 120, 180]
        let latitudes = [(-30.0, 0.0), (0.0, 30.0), (15.0, 45.0)]
        let boxes = try longitudes.flatMap { west in
            try longitudes.flatMap { east in
                try latitudes.map { south, north in try box(west, south, east, north) }
            }
        }
        let grid = try stride(from: -180.0, through: 180, by: 30).flatMap { longitude in
            try stride(from: -30.0, through: 45, by: 15).map { try place($0, longitude) }
        }
        for first in boxes {
            for second in boxes {
                let isShared = grid.contains { first.contains($0) && second.contains($0) }
                #expect(first.intersects(second) == isShared, "\(first) and \(second)")
            }
        }
    }

    @Test("No places have no box, and one place is its own")
    func fewPlaces() throws {
        #expect(BoundingBox(enclosing: [Coordinate]()) == nil)
        let here = try place(34, 109)
        #expect(
            BoundingBox(enclosing: [here])
                == (try BoundingBox(southWest: here, northEast: here))
        )
    }

    @Test("The box around places takes the shorter way round")
    func shorterWay() throws {
        #expect(
            BoundingBox(enclosing: [try place(-17, 178), try place(-19, -179)])
                == (try box(178, -19, -179, -17))
        )
        #expect(
            BoundingBox(enclosing: [try place(1, -80), try place(3, 80), try place(2, 0)])
                == (try box(-80, 1, 80, 3))
        )
        #expect(
            BoundingBox(enclosing: [try place(0, -90), try place(0, 90)])
                == (try box(-90, 0, 90, 0)),
            "equal ways do not cross"
        )
        #expect(
            BoundingBox(enclosing: [try place(0, 170), try place(0, -180)])
                == (try box(170, 0, 180, 0))
        )
        #expect(
            BoundingBox(enclosing: [try place(0, 180), try place(0, -170)])
                == (try box(-180, 0, -170, 0))
        )
        #expect(
            BoundingBox(enclosing: [try place(0, 180), try place(0, -180)])
                == (try box(180, 0, 180, 0))
        )
    }

    @Test("The box around random places holds all of them and is the narrowest")
    func enclosing() throws {
        let seed: UInt64 = 7946
        var random = SeededGenerator(seed: seed)
        for round in 0..<500 {
            let centre = Double.random(in: -180...180, using: &random)
            let width = Double.random(in: 0...360, using: &random)
            let places = try (0..<Int.random(in: 1...12, using: &random)).map { _ in
                try place(
                    .random(in: -90...90, using: &random),
                    (centre + .random(in: 0...width, using: &random)).remainder(dividingBy: 360)
                )
            }
            guard let enclosing = BoundingBox(enclosing: places) else {
                Issue.record("seed \(seed), round \(round): no box")
                continue
            }
            #expect(places.allSatisfy(enclosing.contains), "seed \(seed), round \(round)")
            // The narrowest box begins at one of the places: try them all.
            let narrowest = places.map { first in
                places.map { eastward(first.longitude, $0.longitude) }.max() ?? 0
            }.min()
            let found = eastward(enclosing.southWest.longitude, enclosing.northEast.longitude)
            #expect((found - (narrowest ?? 0)).magnitude < 1e-9, "seed \(seed), round \(round)")
        }
    }

    @Test("The box around boxes holds crossing ones and closes to the whole circle")
    func unions() throws {
        #expect(
            BoundingBox(enclosing: [try box(170, 0, 180, 1), try box(-180, 0, -170, 2)])
                == (try box(170, 0, -170, 2))
        )
        #expect(
            BoundingBox(enclosing: [try box(170, 0, -170, 1), try box(100, 0, 120, 2)])
                == (try box(100, 0, -170, 2))
        )
        #expect(
            BoundingBox(enclosing: [
                try box(-180, 0, 0, 1), try box(-10, 0, 100, 1), try box(90, 0, -175, 1),
            ]) == (try box(-180, 0, 180, 1))
        )
    }

    private func eastward(_ west: Double, _ east: Double) -> Double {
        west <= east ? east - west : east - west + 360
    }
}
