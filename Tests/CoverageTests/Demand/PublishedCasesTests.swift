import Coverage
import Foundation
import Geodesy
import TestSupport
import Testing

/// Two made-up cities whose figures another program has worked out.
@Suite(
    "Demand coverage of the cases",
    .enabled(if: OutsideData.folder != nil, "\(OutsideData.hint)")
)
struct PublishedCasesTests {
    private struct Expected: Decodable {
        let population: Double
        let covered_population: Double
        let covered_population_share: Double
        let share_ge2: Double
        let share_ge3: Double
        let mean_m: Double
        let p50_m: Double
        let p90_m: Double
        let p95_m: Double
        let max_m: Double
        let gini: Double
    }

    @Test("are the same", arguments: ["one_station", "xian_like"])
    func areTheSame(name: String) throws {
        let folder = URL(filePath: try #require(OutsideData.folder)).appending(path: "cases")
        func rows(_ kind: String) throws -> [[Double]] {
            let url = folder.appending(path: "\(name).\(kind).csv")
            return try String(contentsOf: url, encoding: .utf8)
                .split(whereSeparator: \.isNewline).dropFirst()
                .map { try $0.split(separator: ",").map { try #require(Double($0)) } }
        }
        let people = try rows("population")
        let demand = try Demand(
            coordinates: people.map { try MadeUp.place($0[1], $0[2]) },
            weights: people.map { $0[3] },
            areas: people.map { _ in 0 },
            areaCount: 1
        )
        let stations = try rows("stations").map { try MadeUp.place($0[1], $0[2]) }
        let radii = try MadeUp.radii(300, 500, 1_000, 3_000)
        let found = DemandCoverage(of: demand, by: stations, within: radii).total
        let data = try Data(contentsOf: folder.appending(path: "\(name).expected.json"))
        let expected = try JSONDecoder().decode([String: Expected].self, from: data)
        let distance = try #require(found.distance)
        for share in found.byRadius {
            let expected = try #require(expected[String(Int(share.radius.metres))])
            #expect(found.demand.weight == expected.population)
            #expect(share.coveredWeight == expected.covered_population)
            #expect(abs(try #require(share.share) - expected.covered_population_share) < 1e-15)
            #expect(abs(try #require(share.share2) - expected.share_ge2) < 1e-15)
            #expect(abs(try #require(share.share3) - expected.share_ge3) < 1e-15)
            let pairs = [
                (distance.mean, expected.mean_m), (distance.p50, expected.p50_m),
                (distance.p90, expected.p90_m), (distance.p95, expected.p95_m),
                (distance.maximum, expected.max_m),
            ]
            for (ours, theirs) in pairs {
                #expect(abs(try #require(ours) - theirs) < 1e-6)
            }
            #expect(abs(try #require(distance.gini) - expected.gini) < 1e-12)
        }
    }
}
