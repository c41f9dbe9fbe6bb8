import Coverage
import Geodesy
import Interchange
import Stations

/// The figures of an area, or of all together.
enum AreaJSON {
    static func object(_ area: AreaAudit) -> JSONObject {
        var object: JSONObject = ["code": .string(area.code), "name": .string(area.name)]
        object["name_en"] = area.englishName.map(JSONValue.string)
        object["area_km2"] = .number(area.areaSquareMetres / 1e6)
        object.set("stations", area.stations.map(Double.init))
        object["by_status"] = .object(byStatus(area))
        object["by_radius"] = .array(area.byRadius.map { .object(radius($0)) })
        object["population"] = .number(area.demand.certain.demand.weight)
        object["distance_m"] = .object(distance(area.demand.certain.distance))
        if area.demand.certain.distance != area.demand.possible.distance {
            object["distance_m_possible"] = .object(distance(area.demand.possible.distance))
        }
        object.set("gini", area.demand.compactMap { $0.distance?.gini })
        if area.demand.certain.unreached.points > 0 {
            object["unreached"] = .object(AuditJSON.tally(area.demand.certain.unreached))
        }
        object["largest_empty_circle"] = area.largestEmptyCircle.map { .object(circle($0)) }
        object["residents"] = area.residents.map { .object(residents($0)) }
        object["stations_per_10000_residents"] = JSONValue(area.stationsPer10000Residents)
        object["stations_per_km2"] = JSONValue(area.stationsPerSquareKilometre)
        object["accessibility"] = area.accessibility.map { JSONValue($0) }
        object["checklist"] = area.checklist.map { .object(ChecklistJSON.object($0)) }
        return object
    }

    private static func byStatus(_ area: AreaAudit) -> JSONObject {
        var object: JSONObject = [:]
        for status in StationStatus.allCases {
            object[status.rawValue] = area.byStatus[status].map { .integer(Int64($0)) }
        }
        return object
    }

    private static func radius(_ radius: RadiusAudit) -> JSONObject {
        var object: JSONObject = ["radius_m": .number(radius.radius.metres)]
        object.set("covered_km2", radius.coveredSquareMetres?.map { $0 / 1e6 })
        object.set("covered_area_share", radius.areaShare)
        object.set("covered_population_share", radius.share)
        object.set("share_2", radius.share2)
        object.set("share_3", radius.share3)
        return object
    }

    private static func distance(_ distance: DistanceSummary?) -> JSONObject {
        [
            "mean": JSONValue(distance?.mean), "min": JSONValue(distance?.minimum),
            "p10": JSONValue(distance?.p10), "p50": JSONValue(distance?.p50),
            "p90": JSONValue(distance?.p90), "p95": JSONValue(distance?.p95),
            "max": JSONValue(distance?.maximum),
        ]
    }

    private static func circle(_ circle: EmptyCircle) -> JSONObject {
        [
            "lon": .number(circle.centre.longitude), "lat": .number(circle.centre.latitude),
            "radius_m": .number(circle.radiusMetres),
            "upper_bound_m": .number(circle.upperBoundMetres),
        ]
    }

    private static func residents(_ population: Population) -> JSONObject {
        var object: JSONObject = ["count": .integer(Int64(population.residents))]
        object["year"] = population.year.map { .integer(Int64($0)) }
        object["basis"] = population.basis.map(JSONValue.string)
        object["source"] = population.source.map(JSONValue.string)
        return object
    }
}
