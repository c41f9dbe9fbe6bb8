import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("Many places at once")
struct BatchTests {
    @Test(
        "Every place gets the answer that it gets alone",
        arguments: [Layout.city, .country, .antimeridian, .rim, .crowd],
        [0, 1, 2, 700]
    )
    func agreement(layout: Layout, count: Int) throws {
        var random = SeededGenerator(seed: 91)
        let points = try layout.points(250, &random)
        let index = SpatialIndex(coordinates: points)
        let origins = try (0..<count).map { _ in try layout.origin(points, &random) }
        let reach = random.magnitude(100...1e7)
        let table = index.nearest(toEach: origins, limit: 3, withinMetres: reach)
        let counts = index.counts(withinMetres: reach, ofEach: origins)
        #expect(table.count == count)
        #expect(counts.count == count)
        for (place, origin) in origins.enumerated() {
            let alone = index.nearest(to: origin, limit: 3, withinMetres: reach)
            #expect(Array(table[place]) == alone, "\(layout), seed 91, \(reach) m of \(origin)")
            let number = index.count(withinMetres: reach, of: origin)
            #expect(counts[place] == number, "\(layout), seed 91, \(reach) m of \(origin)")
        }
    }

    @Test("More places than one part holds", arguments: [1_023, 1_024, 1_025, 2_049])
    func parts(count: Int) throws {
        var random = SeededGenerator(seed: 92)
        let points = try Layout.city.points(60, &random)
        let index = SpatialIndex(coordinates: points)
        let origins = try (0..<count).map { _ in try Layout.city.point(&random) }
        let table = index.nearest(toEach: origins, limit: 1)
        let counts = index.counts(withinMetres: 5_000, ofEach: origins)
        for (place, origin) in origins.enumerated() {
            #expect(Array(table[place]) == index.nearest(to: origin, limit: 1), "\(origin)")
            #expect(counts[place] == index.count(withinMetres: 5_000, of: origin), "\(origin)")
        }
    }

    @Test("Places on one meridian, on one parallel and in one point")
    func lines() throws {
        var random = SeededGenerator(seed: 93)
        let points = try Layout.country.points(100, &random)
        let index = SpatialIndex(coordinates: points)
        for _ in 0..<40 {
            let one = try random.place(75...130, 20...50)
            let other = try random.place(75...130, 20...50)
            let lines = try [
                [one, Coordinate(longitude: one.longitude, latitude: other.latitude)],
                [one, Coordinate(longitude: other.longitude, latitude: one.latitude)],
                [one, other], [one, one, one],
            ]
            for origins in lines {
                let table = index.nearest(toEach: origins, limit: 2)
                for (place, origin) in origins.enumerated() {
                    let alone = index.nearest(to: origin, limit: 2)
                    #expect(Array(table[place]) == alone, "seed 93, \(origins)")
                }
            }
        }
    }
}
