import CivilTime
import Geodesy
import Stations

/// What is known of a station beside hours and amenities, as a list of names and values.
struct StationFacts {
    private let station: Station
    private let context: AnswerContext

    init(_ station: Station, _ context: AnswerContext) {
        self.station = station
        self.context = context
    }

    /// The facts that are known, in the order in which somebody needs them who walks there.
    var fields: [Fields] {
        let texts = context.texts
        let language = texts.language
        let facts: [(key: String, value: String?)] = [
            ("fact_address", station.address), ("fact_entrance", station.entrance),
            ("fact_access", station.access?.name(in: language)),
            ("fact_audience", station.audience?.name(in: language)),
            ("fact_phone", station.phone), ("fact_unit", station.unit),
            ("fact_host", host), ("fact_kind", station.kind?.name(in: language)),
            ("fact_capacity", station.capacity.map { texts["people", ["count": "\($0)"]] }),
            ("fact_area", area), ("fact_checked", checked), ("fact_position", position),
            ("fact_aliases", station.aliases), ("fact_code", station.key.code),
        ]
        return facts.compactMap { fact in
            fact.value.map { ["name": texts[fact.key], "value": $0] }
        }
    }

    private var host: String? {
        let parts = [station.hostName, station.host?.name(in: context.texts.language)]
            .compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    private var area: String? {
        station.areaSquareMetres.map {
            context.texts["square_metres", ["count": FieldValue.number($0).cell]]
        }
    }

    private var checked: String {
        guard let date = station.checkedOn else { return context.texts["checked_never"] }
        guard let name = station.checkedBy else { return date.description }
        return context.texts["checked_by", ["date": date.description, "name": name]]
    }

    private var position: String {
        guard let place = station.position?.coordinate else {
            return context.texts["position_not_known"]
        }
        return MapLinks.degrees(place.longitude) + ", " + MapLinks.degrees(place.latitude)
            + " (WGS-84)"
    }
}
