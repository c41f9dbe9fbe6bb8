import CivilTime
import Coverage
import Geodesy
import Interchange
import Reports
import Stations
import Testing

@Suite("Reports on holidays that are missing")
struct MissingHolidaysTests {
    /// An audit of one square district with one office.
    private func audit(_ hours: String, at time: String) throws -> Audit {
        var office = Station(key: StationKey(source: "a", code: "1"), name: "站")
        office.id = 1
        office.openingHours = hours
        office.position = StationPosition(try Coordinate(longitude: 108.95, latitude: 34.25))
        let ring = try [(108.9, 34.2), (109.0, 34.2), (109.0, 34.3), (108.9, 34.3), (108.9, 34.2)]
            .map { try Coordinate(longitude: $0.0, latitude: $0.1) }
        let area = Area(
            id: 1,
            code: "610101",
            name: "区",
            level: "district",
            outline: try MultiPolygon(rings: [[ring]])
        )
        let snapshot = StationSnapshot(revision: 1, stations: [office], areas: [area])
        let date: Instant = try #require(Instant(time))
        let parameters = try AuditParameters(date: date)
        return try Auditor(Dataset(snapshot: snapshot)).audit(parameters)
    }

    @Test("text, JSON and the printed report tell them, with the command that brings them")
    func told() throws {
        let audit = try audit("Mo-Fr 08:30-18:00; PH off", at: "2026-11-27T10:00")
        let command = "yizhan import 2027.csv --as holidays"
        #expect(AuditText.lines(audit).contains { $0.contains(command) })
        #expect(AuditText.lines(audit).contains { $0.contains("2027 年节假日") })
        let object = AuditJSON.object(audit)
        guard case .object(let quality) = object["quality"],
            case .object(let missing) = quality["missing_holidays"]
        else {
            Issue.record("no missing holidays in the JSON")
            return
        }
        #expect(missing["year"] == .integer(2_027))
        #expect(missing["stations"] == .integer(1))
        #expect(String(decoding: AuditReport(audit).bytes, as: UTF8.self).contains(command))
    }

    @Test(
        "they are not told before autumn, nor where no hours depend on them",
        arguments: [
            ("Mo-Fr 08:30-18:00; PH off", "2026-09-30T10:00"), ("24/7", "2026-11-27T10:00"),
        ]
    )
    func notTold(hours: String, time: String) throws {
        let audit = try audit(hours, at: time)
        #expect(!AuditText.lines(audit).contains { $0.contains("holidays") })
        guard case .object(let quality) = AuditJSON.object(audit)["quality"] else {
            Issue.record("no quality in the JSON")
            return
        }
        #expect(quality["missing_holidays"] == .null)
        #expect(
            !String(decoding: AuditReport(audit).bytes, as: UTF8.self).contains("--as holidays")
        )
    }
}
