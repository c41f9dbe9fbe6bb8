import Coverage
import Geodesy
import OpeningHours
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
}
