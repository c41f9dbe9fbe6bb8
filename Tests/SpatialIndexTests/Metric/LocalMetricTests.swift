import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("The metric around a place")
struct LocalMetricTests {
    /// What the coordinates and the geodesic itself are rounded by, in metres.
    private static let rounding = 2e-8

    /// A way to a place in any direction up to 100 km off.
    private struct Way {
        let start: Coordinate
        let end: Coordinate
        let metres: Double

        var east: Double { end.longitude - start.longitude }
        var north: Double { end.latitude - start.latitude }
    }

    private static func ways(_ count: Int, seed: UInt64) throws -> [Way] {
        var random = SeededGenerator(seed: seed)
        return try (0..<count).map { number in
            let start = try random.place(-170...170, -75...75)
            let limit = LocalMetric.distanceLimit
            let metres = number % 3 == 0 ? limit : random.magnitude(0.01...limit)
            return way(from: start, random.place(metres, from: start))
        } + extremes()
    }

    /// The longest ways in all directions from where the metric is worst and best.
    private static func extremes() throws -> [Way] {
        try [-75.0, -45, 0, 30, 75].flatMap { latitude in
            let start = try Coordinate(longitude: 100, latitude: latitude)
            return stride(from: -180.0, to: 180, by: 2.5).map { azimuth in
                let end = Geodesic.direct(
                    from: start,
                    azimuthDegrees: azimuth,
                    distanceMetres: LocalMetric.distanceLimit
                )
                return way(from: start, end.destination)
            }
        }
    }

    private static func way(from start: Coordinate, _ end: Coordinate) -> Way {
        Way(start: start, end: end, metres: Geodesic.distanceMetres(from: start, to: end))
    }

    @Test("The formula is within its documented error of the geodesic")
    func formula() throws {
        for way in try Self.ways(3_000, seed: 121) {
            let ratio = way.metres / WGS84.semiMajorAxisMetres
            let error = (Self.formula(way).squareRoot() - way.metres).magnitude
            #expect(
                error <= way.metres * ratio * ratio + Self.rounding,
                "seed 121, \(way.metres) m from \(way.start) to \(way.end)"
            )
        }
    }

    @Test("Computed in single precision, too, with what the roundings add")
    func columns() throws {
        for way in try Self.ways(2_000, seed: 122) {
            let columns = LocalMetric.Columns(LocalMetric(way.start))
            let squares = columns.squares(
                east: Floats(repeating: Float(way.east)),
                north: Floats(repeating: Float(way.north))
            )
            let error = (Double(squares[3]).squareRoot() - way.metres).magnitude
            let bound = LocalMetric.error(metres: way.metres, storedError: Self.rounding)
            #expect(error <= bound, "seed 122, \(way.metres) m from \(way.start) to \(way.end)")
        }
    }

    @Test("Each of the eight lanes has its own square")
    func lanes() throws {
        let columns = LocalMetric.Columns(LocalMetric(try Coordinate(longitude: 0, latitude: 40)))
        let degrees = Floats(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
        let squares = columns.squares(east: degrees, north: degrees)
        for lane in 0..<8 {
            let alone = columns.squares(
                east: Floats(repeating: degrees[lane]),
                north: Floats(repeating: degrees[lane])
            )
            #expect(squares[lane] == alone[0])
            #expect(lane == 0 || squares[lane] > squares[lane - 1])
        }
    }

    @Test("Its box holds every place within reach")
    func box() throws {
        for way in try Self.ways(3_000, seed: 123) where way.metres >= 1 {
            let box = try #require(LocalMetric(way.start).box(metres: way.metres))
            let isInside =
                box.west <= way.end.longitude && way.end.longitude <= box.east
                && box.south <= way.end.latitude && way.end.latitude <= box.north
            #expect(isInside, "seed 123, \(way.metres) m from \(way.start) to \(way.end)")
        }
    }

    @Test("Its box is not much larger than the circle")
    func boxSize() throws {
        for latitude in [-75.0, 0, 50, 75] {
            let place = try Coordinate(longitude: -60, latitude: latitude)
            let box = try #require(LocalMetric(place).box(metres: 10_000))
            let height = try Geodesic.distanceMetres(
                from: Coordinate(longitude: -60, latitude: box.south),
                to: Coordinate(longitude: -60, latitude: box.north)
            )
            let width = try Geodesic.distanceMetres(
                from: Coordinate(longitude: box.west, latitude: latitude),
                to: Coordinate(longitude: box.east, latitude: latitude)
            )
            #expect(height < 20_500 && width < 20_500, "at latitude \(latitude)")
        }
    }

    @Test("Over the antimeridian there is no box", arguments: [180.0, -180, 179.95, -179.95])
    func antimeridian(longitude: Double) throws {
        let metric = LocalMetric(try Coordinate(longitude: longitude, latitude: 20))
        #expect(metric.box(metres: 10_000) == nil)
    }

    /// The formula of the documentation, in double precision.
    private static func formula(_ way: Way) -> Double {
        let degree = Double.pi / 180
        let step = way.start.latitude
        // Half a step on either side, so that the derivatives need no formula of their own.
        let h = 1e-4
        let slopes = (square(step + h), square(step - h))
        let here = square(step)
        // Half the derivative of each square.
        let meridianSlope = (slopes.0.meridian - slopes.1.meridian) / (4 * h)
        let parallelSlope = (slopes.0.parallel - slopes.1.parallel) / (4 * h)
        let (east, north) = (way.east, way.north)
        return degree * degree
            * (north * north * (here.meridian + meridianSlope * north)
                + east * east * (here.parallel + parallelSlope * north))
    }

    /// The squared radii of the meridian and of the parallel at a latitude.
    private static func square(_ latitude: Double) -> (meridian: Double, parallel: Double) {
        // The vector's z is N (1 − e²) sin φ and its distance from the axis the parallel's radius.
        let vector = try? GeocentricVector(Coordinate(longitude: 0, latitude: latitude))
        let a = WGS84.semiMajorAxisMetres
        let parallel = (vector?.x ?? .nan) * a
        let height = (vector?.z ?? .nan) * a / (1 - WGS84.eccentricitySquared)
        let normalSquare = parallel * parallel + height * height
        // M = N³ (1 − e²) / a².
        let scale = (1 - WGS84.eccentricitySquared) / (a * a)
        return (
            normalSquare * normalSquare * normalSquare * scale * scale, parallel * parallel
        )
    }
}
