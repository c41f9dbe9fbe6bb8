import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("The closed form of short geodesics")
struct ShortGeodesicTests {
    private static let latitudes = [
        90, -90, 89.999_999, -89.999, 89.9, 89, -80, 60, 45, -30, 1e-9, 0, -0.05,
    ]
    private static let longitudes = [180, -180, 179.999_999, -179.9, 90, 0, -1e-9]

    private static func places(_ random: inout SeededGenerator) throws -> [Coordinate] {
        try latitudes.flatMap { latitude in
            try longitudes.map { try Coordinate(longitude: $0, latitude: latitude) }
        } + (0..<250).map { _ in try random.place(-180...180, -90...90) }
    }

    @Test("Up to its limit it is within a micrometre, anywhere and in any direction")
    func short() throws {
        var random = SeededGenerator(seed: 131)
        let limit = ShortGeodesic.limit
        for start in try Self.places(&random) {
            for number in 0..<12 {
                let far = number < 4 ? limit : random.magnitude(0.001...limit)
                let end = random.place(far, from: start)
                let metres = Geodesic.distanceMetres(from: start, to: end)
                let error = (ShortGeodesic(start).metres(to: end) - metres).magnitude
                #expect(error <= 1e-6, "seed 131, \(metres) m from \(start) to \(end)")
            }
        }
    }

    @Test("It is within its stated error, however short or long", arguments: [200, 20_000, 2e7])
    func error(longest: Double) throws {
        var random = SeededGenerator(seed: 132)
        for start in try Self.places(&random) {
            for number in 0..<12 {
                let far = number < 3 ? longest * 0.99 : random.magnitude(longest / 100...longest)
                let end = random.place(far, from: start)
                let metres = Geodesic.distanceMetres(from: start, to: end)
                let found = ShortGeodesic(start).metres(to: end)
                // Infinity says nothing and is in doubt against everything.
                guard found.isFinite else { continue }
                #expect(
                    (found - metres).magnitude <= ShortGeodesic.error(metres: found),
                    "seed 132, \(found) instead of \(metres) m from \(start) to \(end)"
                )
            }
        }
    }

    @Test("It is within its stated error along the parallels, where it has a value all the way")
    func parallels() throws {
        var random = SeededGenerator(seed: 134)
        for _ in 0..<3_000 {
            let start = try random.place(-180...180, -90...90)
            let latitudes = max(start.latitude - 1.8, -90)...min(start.latitude + 1.8, 90)
            let end = try random.place(-180...180, latitudes)
            let metres = Geodesic.distanceMetres(from: start, to: end)
            let found = ShortGeodesic(start).metres(to: end)
            guard found.isFinite else { continue }
            #expect(
                (found - metres).magnitude <= ShortGeodesic.error(metres: found),
                "seed 134, \(found) instead of \(metres) m from \(start) to \(end)"
            )
        }
    }

    /// A value up to the limit is given as an answer, so it must not come from far away.
    @Test("What is farther than its limit never looks nearer")
    func far() throws {
        var random = SeededGenerator(seed: 133)
        let limit = ShortGeodesic.limit
        for start in try Self.places(&random) {
            for _ in 0..<20 {
                let end = random.place(random.magnitude(limit + 0.01...2e7), from: start)
                let found = ShortGeodesic(start).metres(to: end)
                #expect(found > limit, "seed 133, from \(start) to \(end)")
            }
        }
    }

    @Test("A place is no way from itself, under either name of the antimeridian")
    func here() throws {
        for latitude in Self.latitudes {
            let names = try [180.0, -180].map {
                try Coordinate(longitude: $0, latitude: latitude)
            }
            for start in names {
                for end in names {
                    #expect(ShortGeodesic(start).metres(to: end) == 0, "\(start) to \(end)")
                }
            }
        }
    }
}
