import Geodesy
import Interchange
import Stations

/// What `/map/stations` answers: GeoJSON in the map's datum, with words ready to be shown.
struct MapAnswer {
    /// More clusters than these are not told by the district that they lie in.
    private static let mostNamedClusters = 200

    let request: MapRequest
    let datum: MapDatum
    let context: AnswerContext

    /// The feature collection.
    var object: JSONObject {
        let view = MapView(
            box: request.box,
            zoom: request.zoom,
            query: request.query(at: context),
            of: context.snapshot,
            datum: datum
        )
        let isNamed = view.clusters.count <= Self.mostNamedClusters
        var object: JSONObject = ["type": .string("FeatureCollection")]
        // As on import: without this member the coordinates are WGS-84.
        if datum.crs != .wgs84 { object["crs_code"] = .string(datum.crs.rawValue) }
        object["notice"] = context.snapshot.noticeMember
        object["revision"] = .integer(context.snapshot.revision)
        object["numberMatched"] = .integer(Int64(view.count))
        object["numberUnconfirmed"] = .integer(Int64(view.unconfirmedCount))
        if let place = request.place {
            object["place"] = Self.point(datum.position(of: place))
        }
        object["features"] = .array(
            view.clusters.map { .object(feature($0, isNamed: isNamed)) }
                + view.stations.map { .object(feature($0)) }
        )
        return object
    }

    private func feature(_ cluster: MapCluster, isNamed: Bool) -> JSONObject {
        let box = cluster.box
        var properties: JSONObject = ["count": .integer(Int64(cluster.count))]
        if isNamed { properties["near"] = areaName(at: cluster.centre).map(JSONValue.string) }
        return [
            "type": .string("Feature"),
            "bbox": .array(
                [
                    box.southWest.longitude, box.southWest.latitude, box.northEast.longitude,
                    box.northEast.latitude,
                ].map(Self.degrees)
            ),
            "geometry": Self.point(cluster.centre), "properties": .object(properties),
        ]
    }

    private func feature(_ station: MapStation) -> JSONObject {
        let record = context.snapshot.stations[station.index]
        let state = StateWords(
            context.snapshot.hours(of: station.index, at: context.now),
            words: record.hoursText,
            walkMinutes: nil,
            days: context.days
        )
        var properties: JSONObject = [
            "code": .string(record.key.code), "name": .string(record.name),
            "href": .string(context.href(of: record)), "mark": .string(state.mark),
            "state": .string(state.styleClass), "state_text": .string(state.text),
        ]
        properties["remark"] = state.remark.map(JSONValue.string)
        if station.isUnconfirmed {
            properties["unconfirmed"] = .string(context.texts["map_unconfirmed"])
        }
        if let here = request.place, let there = record.position?.coordinate {
            let metres = Geodesic.distanceMetres(from: here, to: there)
            properties["distance_m"] = .number(AnsweredDistance.metres(metres))
            properties["way"] = .string(
                context.distances.walk(metres) + " · " + context.distances.distance(metres)
            )
        }
        return [
            "type": .string("Feature"), "id": .integer(record.id),
            "geometry": Self.point(station.position), "properties": .object(properties),
        ]
    }

    /// The name of the smallest area around a position of the map, nil if there is none.
    private func areaName(at position: Coordinate) -> String? {
        let place = datum.place(at: position)
        return context.snapshot.areas.filter { $0.outline.contains(place) }
            .min { Self.size($0) < Self.size($1) }?.name(in: context.texts.language)
    }

    /// How large the box of an area is, in square degrees.
    private static func size(_ area: Area) -> Double {
        guard let box = area.outline.boundingBox else { return 0 }
        let width = box.northEast.longitude - box.southWest.longitude
        return (width < 0 ? width + 360 : width)
            * (box.northEast.latitude - box.southWest.latitude)
    }

    private static func point(_ position: Coordinate) -> JSONValue {
        .object([
            "type": .string("Point"),
            "coordinates": .array([degrees(position.longitude), degrees(position.latitude)]),
        ])
    }

    /// Degrees with six decimals, some 10 cm.
    private static func degrees(_ degrees: Double) -> JSONValue {
        .number((degrees * 1_000_000).rounded() / 1_000_000)
    }
}
