import Coverage
import Geodesy
import Interchange
import Stations

/// What is known of a gap, but for its outline.
enum GapJSON {
    static func object(_ gap: AuditGap, _ audit: Audit) -> JSONObject {
        let area = audit.areas[gap.area]
        var object: JSONObject = [
            "rank": .integer(Int64(gap.rank)), "area": .string(area.code),
            "area_name": .string(area.name),
            "radius_m": .number(audit.parameters.gapRadius.metres),
            "area_km2": .number(gap.gap.areaSquareMetres / 1e6),
            "population": JSONValue(gap.demand?.weight),
        ]
        if let farthest = gap.gap.farthest {
            object["farthest_lon"] = .number(farthest.centre.longitude)
            object["farthest_lat"] = .number(farthest.centre.latitude)
            object["farthest_m"] = .number(farthest.radiusMetres)
        }
        if let nearest = gap.nearestStation {
            let station = audit.snapshot.stations[nearest]
            object["nearest_station"] = .string(station.key.code)
            object["nearest_station_name"] = .string(station.name)
        }
        return object
    }
}
