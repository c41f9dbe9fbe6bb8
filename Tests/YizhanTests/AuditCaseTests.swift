import Foundation
import TestSupport
import Testing

/// Two made-up cities with figures that another program worked out independently.
@Suite("yizhan audit, against independent figures")
struct AuditCaseTests {
    private static let radii = [300, 500, 1_000, 3_000]

    @Test(
        "Areas are within 1e-5, shares exact, distances to the micrometre, circles within 1 m",
        .enabled(if: OutsideData.folder != nil, "\(OutsideData.hint)"),
        arguments: ["one_station", "xian_like"]
    )
    func figures(city: String) throws {
        let folder = URL(filePath: try #require(OutsideData.folder)).appending(path: "cases")
        let program = try CommandLineProgram()
        defer { program.remove() }
        let demand = try Self.demand(folder.appending(path: "\(city).population.csv"), in: city)
        for (path, layer) in [
            (folder.appending(path: "\(city).boundary.geojson").path, "areas"),
            (folder.appending(path: "\(city).stations.csv").path, "stations"),
            (try program.write(demand, to: "demand.csv"), "demand"),
        ] {
            let outcome = try program.run(["import", path, "--as", layer, "--crs", "wgs84"])
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let outcome = try program.run(
            ["audit", "--json"] + Self.radii.flatMap { ["--radius", "\($0)"] }
        )
        #expect(outcome.status == 0, "\(outcome.errors)")
        let audit = try outcome.json()
        let areas = try #require(audit["areas"] as? [[String: Any]])
        let total = try #require(audit["total"] as? [String: Any])
        #expect(areas.count == 1)
        let expected = try Self.expected(folder.appending(path: "\(city).expected.json"))
        for figures in [areas[0], total] { try Self.compare(figures, with: expected) }
    }

    /// The people of a city, all counted in its one area: the expected figures count also those
    /// who live outside its outline.
    private static func demand(_ file: URL, in city: String) throws -> String {
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        return lines.enumerated().map { number, line in
            line + (number == 0 ? ",area" : ",\(city)")
        }.joined(separator: "\n")
    }

    private static func expected(_ file: URL) throws -> [String: [String: Any]] {
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        return try #require(object as? [String: Any]).compactMapValues { $0 as? [String: Any] }
    }

    private static func compare(
        _ figures: [String: Any],
        with expected: [String: [String: Any]]
    ) throws {
        let byRadius = try #require(figures["by_radius"] as? [[String: Any]])
        #expect(byRadius.compactMap { $0["radius_m"] as? Int } == radii)
        for (radius, found) in zip(radii, byRadius) {
            let truth = try #require(expected["\(radius)"])
            let value = { (name: String) in try #require(truth[name] as? Double) }
            let number = { (name: String) in try #require(found[name] as? Double) }
            #expect(try relative(number("covered_km2"), value("covered_km2")) < 1e-5)
            #expect(
                try relative(number("covered_area_share"), value("covered_area_share")) < 1e-5
            )
            #expect(
                try close(
                    number("covered_population_share"),
                    value("covered_population_share"),
                    1e-12
                )
            )
            #expect(try close(number("share_2"), value("share_ge2"), 1e-12))
            #expect(try close(number("share_3"), value("share_ge3"), 1e-12))
        }
        let truth = try #require(expected["1000"])
        let distance = try #require(figures["distance_m"] as? [String: Any])
        for name in ["mean", "p50", "p90", "p95", "max"] {
            let found = try #require(distance[name] as? Double)
            let value = try #require(truth["\(name)_m"] as? Double)
            #expect(close(found, value, 1e-6), "\(name): \(found), not \(value)")
        }
        let gini = try #require(figures["gini"] as? Double)
        #expect(close(gini, try #require(truth["gini"] as? Double), 1e-9))
        let area = try #require(figures["area_km2"] as? Double)
        #expect(relative(area, try #require(truth["boundary_km2"] as? Double)) < 1e-7)
        #expect(figures["population"] as? Double == truth["population"] as? Double)
        try compareCircle(figures, with: expected)
    }

    private static func compareCircle(
        _ figures: [String: Any],
        with expected: [String: [String: Any]]
    ) throws {
        let truth = try #require(expected["500"]?["largest_empty_circle"] as? [String: Any])
        let circle = try #require(figures["largest_empty_circle"] as? [String: Any])
        let radius = try #require(circle["radius_m"] as? Double)
        #expect(close(radius, try #require(truth["distance_m"] as? Double), 1))
        #expect(radius <= (try #require(truth["upper_bound_m"] as? Double)) + 1e-3)
    }

    private static func relative(_ found: Double, _ truth: Double) -> Double {
        abs(found - truth) / truth
    }

    private static func close(_ found: Double, _ truth: Double, _ error: Double) -> Bool {
        abs(found - truth) <= error
    }
}
