import Geodesy
import SpatialIndex
import TestSupport
import Testing

@Suite("The distances to the three nearest points")
struct ThreeNearestTests {
    @Test(
        "are those of single queries, wherever and however dense",
        arguments: 1...21 as ClosedRange<UInt64>
    )
    func areThoseOfSingleQueries(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let size = [0.001, 0.05, 1, 20][Int(seed % 4)]
        let latitude = [-89.999, -74, -40, 0, 34, 72.9, 89.9][Int(seed % 7)]
        let longitude = seed % 3 == 0 ? 179.99 : Double.random(in: -180...150, using: &generator)
        func scatter(_ count: Int) throws -> [Coordinate] {
            try (0..<count).map { _ in
                let x = longitude + Double.random(in: 0...size, using: &generator)
                let y = latitude + Double.random(in: 0...size, using: &generator)
                return try Coordinate(longitude: x > 180 ? x - 360 : x, latitude: min(y, 90))
            }
        }
        let points = try scatter([0, 1, 2, 3, 4, 50, 400][Int(seed % 7)])
        var places = try scatter(300)
        // Some in a heap, some on points, and one far away.
        places += try (0..<60).map { _ in
            try Coordinate(
                longitude: places[0].longitude,
                latitude: min(
                    places[0].latitude + Double.random(in: 0...1e-4, using: &generator),
                    90
                )
            )
        }
        places += points.prefix(20)
        places.append(try Coordinate(longitude: -longitude, latitude: -latitude))
        let index = SpatialIndex(coordinates: points)
        let found = index.threeNearestDistances(ofEach: places)
        #expect(found.places.sorted() == places.indices.map(UInt32.init))
        for (number, metres) in zip(found.places, found.metres) {
            let place = places[Int(number)]
            let expected = index.nearest(to: place, limit: 3)
            for lane in 0..<4 {
                if lane < expected.count {
                    let exact = Geodesic.distanceMetres(
                        from: place,
                        to: points[expected[lane].index]
                    )
                    let error = exact < 20_000 ? 2.5e-8 : 1.1e-6
                    #expect(abs(metres[lane] - exact) <= error, "seed \(seed), \(place)")
                } else {
                    #expect(metres[lane] == .infinity)
                }
            }
        }
    }

    @Test("of no places are none")
    func none() throws {
        let index = SpatialIndex(coordinates: [try Coordinate(longitude: 0, latitude: 0)])
        #expect(index.threeNearestDistances(ofEach: []).places.isEmpty)
    }
}
