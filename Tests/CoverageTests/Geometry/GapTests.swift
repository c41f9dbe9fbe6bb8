import Coverage
import Foundation
import Geodesy
import TestSupport
import Testing

@Suite struct GapTests {
    @Test(
        "Gaps and covered area make up the area",
        .enabled(if: OutsideData.folder != nil, Comment(rawValue: OutsideData.hint)),
        arguments: ["one_station", "xian_like"]
    )
    func sum(name: String) throws {
        let city = try CityCase(name)
        let area = try AreaCoverage(city.outline)
        for figures in city.expected.values {
            let radius = try ServiceRadius(metres: figures.radius_m)
            let covered = area.covered(by: city.stations, within: radius)
            let gaps = area.gaps(of: city.stations, within: radius)
            let sum = gaps.reduce(covered) { $0 + $1.areaSquareMetres }
            let error = sum / area.areaSquareMetres - 1
            #expect(error.magnitude < 1e-5, "\(radius) \(error)")
            print(
                name,
                radius.metres,
                gaps.count,
                error,
                gaps.first!.areaSquareMetres / 1e6,
                figures.largest_gap_km2
            )
        }
    }
}
