import Coverage
import Geodesy
import TestSupport
import Testing

@Suite(.enabled(if: OutsideData.folder != nil, Comment(rawValue: OutsideData.hint)))
struct CityCaseTests {
    @Test("Areas are those of another program", arguments: ["one_station", "xian_like"])
    func areas(name: String) throws {
        let city = try CityCase(name)
        let area = try AreaCoverage(city.outline)
        #expect(city.expected.count == 4)
        for figures in city.expected.values {
            let radius = try ServiceRadius(metres: figures.radius_m)
            let covered = area.covered(by: city.stations, within: radius) / 1e6
            #expect((area.areaSquareMetres / 1e6 / figures.boundary_km2 - 1).magnitude < 1e-9)
            #expect((covered / figures.covered_km2 - 1).magnitude < 1e-7, "\(covered)")
        }
    }
}
