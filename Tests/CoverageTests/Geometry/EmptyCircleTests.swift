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
