import CivilTime
import Coverage
import Geodesy
import Stations
import TestSupport
import Testing

@Suite("an audit that nobody waits for")
struct AuditCancellationTests {
    private static func data() throws -> Dataset {
        var random = SeededGenerator(seed: 11)
        let places = try MadeUp.places(50, west: 108, south: 34, size: 0.3, using: &random)
        let stations = places.enumerated().map { number, place in
            MadeUp.station("S\(number)", at: place) { $0.openingHours = "Mo-Fr 08:00-18:00" }
        }
        let areas = try (0..<3).map { number in
            let west = 108 + 0.1 * Double(number)
            return Area(
                id: Int64(number + 1),
                code: "A\(number)",
                name: "A\(number)",
                outline: try MadeUp.box(west, 34, west + 0.1, 34.3)
            )
        }
        var demand = DemandLayer()
        for place in try MadeUp.places(60, west: 108, south: 34, size: 0.3, using: &random) {
            demand.append(place, weight: 1, area: nil)
        }
        return Dataset(snapshot: MadeUp.snapshot(stations, areas: areas), demand: demand)
    }

    @Test("ends wherever it is, and never answers with half a result")
    func everywhere() throws {
        let auditor = Auditor(try Self.data())
        var parameters = try AuditParameters(
            radii: MadeUp.radii(2_000, 20_000),
            date: Instant(secondsSince1970: 1_764_000_000)
        )
        parameters.parts = [.circles, .gaps, .moments, .week, .walk]
        var asked = 0
        _ = try auditor.audit(
            parameters,
            isCancelled: {
                asked += 1
                return false
            }
        )
        // It is asked in loops, not only between the steps.
        #expect(asked > 25)
        for last in stride(from: 1, through: asked, by: max(1, asked / 8)) {
            var count = 0
            #expect(throws: AuditError.cancelled, "asked \(last) times") {
                _ = try auditor.audit(
                    parameters,
                    isCancelled: {
                        count += 1
                        return count >= last
                    }
                )
            }
        }
    }

    @Test("asks the more often the more stations there are, so that a limit of time holds")
    func proportional() throws {
        func asked(_ count: Int, radius: Double) throws -> Int {
            var random = SeededGenerator(seed: 12)
            let places = try MadeUp.places(count, west: 108, south: 34, size: 1, using: &random)
            let stations = places.enumerated().map { MadeUp.station("S\($0)", at: $1) }
            let area = Area(
                id: 1,
                code: "A",
                name: "A",
                outline: try MadeUp.box(108.2, 34.2, 108.8, 34.8)
            )
            let auditor = Auditor(Dataset(snapshot: MadeUp.snapshot(stations, areas: [area])))
            var parameters = try AuditParameters(
                radii: MadeUp.radii(radius),
                date: Instant(secondsSince1970: 1_764_000_000)
            )
            parameters.parts = []
            var asked = 0
            _ = try auditor.audit(
                parameters,
                isCancelled: {
                    asked += 1
                    return false
                }
            )
            return asked
        }
        // Small discs are all drawn, large ones are looked through for the few that count.
        for radius in [1_000.0, 100_000] {
            let few = try asked(500, radius: radius)
            let many = try asked(8_000, radius: radius)
            #expect(many - few >= (8_000 - 500) / 256, "\(radius) m: \(few), \(many)")
        }
    }
}
