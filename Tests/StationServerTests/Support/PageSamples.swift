import CivilTime
import Geodesy
import StationServer
import Stations

/// A handful of stations whose pages can be told by heart.
enum PageSamples {
    /// Thursday, 26 November 2026, noon.
    static let noon = ServerConfiguration(now: {
        Instant(secondsSince1970: 1_795_665_600)
    })

    static func snapshot() throws -> StationSnapshot {
        var day = Station(key: StationKey(source: "a", code: "1"), name: "日站")
        day.id = 1
        day.openingHours = "Mo-Su 07:00-22:00"
        day.checklist[3] = .yes
        day.position = StationPosition(try Coordinate(longitude: 108.95, latitude: 34.27))
        var night = Station(key: StationKey(source: "a", code: "2"), name: "夜站")
        night.id = 2
        night.openingHours = "Mo-Su 22:00-06:00"
        night.checklist[17] = .yes
        night.checklist[3] = .broken
        night.amenityNotes["toilet"] = AmenityNote(
            reason: "水管冻裂",
            since: CivilDate(cell: "2026-11-20"),
            expectedBack: CivilDate(cell: "2026-12-01")
        )
        night.position = StationPosition(try Coordinate(longitude: 108.96, latitude: 34.27))
        var gone = Station(key: StationKey(source: "a", code: "3"), name: "旧屋")
        gone.id = 3
        gone.status = .suspended
        gone.statusReason = "改造"
        gone.statusUntil = CivilDate(cell: "2027-01-31")
        gone.openingHours = "24/7"
        gone.position = StationPosition(try Coordinate(longitude: 108.951, latitude: 34.27))
        var other = Station(key: StationKey(source: "b", code: "3"), name: "新屋")
        other.id = 4
        other.openingHours = "24/7"
        other.status = .removed
        return StationSnapshot(
            revision: 1,
            stations: [day, night, gone, other],
            areas: [try area()]
        )
    }

    private static func area() throws -> Area {
        let corners = try [
            (108.9, 34.2), (109.0, 34.2), (109.0, 34.3), (108.9, 34.3), (108.9, 34.2),
        ].map { try Coordinate(longitude: $0.0, latitude: $0.1) }
        return Area(
            id: 1,
            code: "A1",
            name: "第一区",
            englishName: "First District",
            level: "district",
            outline: try MultiPolygon([Polygon(exterior: LinearRing(corners))])
        )
    }
}
