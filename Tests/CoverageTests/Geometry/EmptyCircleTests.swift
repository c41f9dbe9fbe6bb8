import Coverage
import Geodesy
import TestSupport
import Testing

@Suite struct EmptyCircleTests {
    @Test(
        "The largest empty circle of a city is that of another program",
        .enabled(if: OutsideData.folder != nil, Comment(rawValue: OutsideData.hint)),
        arguments: ["one_station", "xian_like"]
    )
    func cities(name: String) throws {
        let city = try CityCase(name)
        let expected = try #require(city.expected["500"]?.largest_empty_circle)
        let area = try AreaCoverage(city.outline)
        let circle = try #require(area.largestEmptyCircle(of: city.stations))
        #expect((circle.radiusMetres - expected.distance_m).magnitude < 1)
        #expect(circle.upperBoundMetres - circle.radiusMetres <= 1)
        let place = try Coordinate(longitude: expected.lon, latitude: expected.lat)
        #expect(Geodesic.distanceMetres(from: circle.centre, to: place) < 5)
        let station = city.stations[circle.nearestStation]
        let distance = Geodesic.distanceMetres(from: circle.centre, to: station)
        #expect((distance - circle.radiusMetres).magnitude < 1e-6)
        #expect(city.outline.contains(circle.centre))
    }
}

extension EmptyCircleTests {
    @Test(
        "No place of a raster is farther than the circle's bound",
        arguments: 1...10 as ClosedRange<UInt64>
    )
    func raster(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let latitude: Double = [0.0, 50, -75, 89].randomElement(using: &random) ?? 0
        let size = Double.random(in: 0.01...1, using: &random)
        let outline = try Outlines.box(20, latitude, 20 + 2 * size, latitude + size)
        let stations = try (0..<Int.random(in: 1...6, using: &random)).map { _ in
            try Coordinate(
                longitude: 20 + .random(in: -1...3, using: &random) * size,
                latitude: min(90, latitude + .random(in: -1...2, using: &random) * size)
            )
        }
        let area = try AreaCoverage(outline)
        let circle = try #require(area.largestEmptyCircle(of: stations))
        #expect(circle.upperBoundMetres - circle.radiusMetres <= 1)
        #expect(outline.contains(circle.centre), "seed \(seed)")
        let farthest = try (0...30).flatMap { row in
            try (0...30).map { column in
                let place = try Coordinate(
                    longitude: 20 + 2 * size * Double(column) / 30,
                    latitude: latitude + size * Double(row) / 30
                )
                return stations.map { Geodesic.distanceMetres(from: place, to: $0) }.min() ?? 0
            }
        }
        .max()
        #expect(circle.upperBoundMetres >= farthest ?? 0, "seed \(seed)")
        let distances = stations.map { Geodesic.distanceMetres(from: circle.centre, to: $0) }
        #expect(((distances.min() ?? 0) - circle.radiusMetres).magnitude < 1e-6, "seed \(seed)")
    }
}
