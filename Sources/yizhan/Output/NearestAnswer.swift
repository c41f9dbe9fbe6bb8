import Geodesy
import Interchange
import Stations

/// The answer to a nearest query, for people and for machines.
struct NearestAnswer {
    private let snapshot: StationSnapshot
    private let query: StationQuery
    private let matches: [StationMatch]
    private let walking = WalkingModel.standard

    init(snapshot: StationSnapshot, query: StationQuery) {
        self.snapshot = snapshot
        self.query = query
        matches = snapshot.nearest(query)
    }

    /// A few lines for each station.
    func printText() throws {
        if let notice = snapshot.notice { try Terminal.write(line: notice.text) }
        if matches.isEmpty { try Terminal.write(line: "no station answers / 没有符合条件的站点") }
        for (number, match) in matches.enumerated() {
            let station = snapshot.stations[match.index]
            let minutes = walking.minutes(distanceMetres: match.distanceMetres)
            let metres = Int(match.distanceMetres.rounded())
            let compass = Compass.name(ofBearing: match.bearingDegrees)
            try Terminal.write(line: "\(number + 1). \(station.name)")
            try Terminal.write(
                line: "   \(metres) m \(compass), \(minutes) min walk" + remarks(station, match)
            )
            if let address = station.address { try Terminal.write(line: "   \(address)") }
            let codes = snapshot.catalogue.codes(in: station.checklist.yes)
            if !codes.isEmpty {
                try Terminal.write(line: "   ✓ " + codes.joined(separator: " "))
            }
            let broken = snapshot.catalogue.codes(in: station.checklist.broken)
            if !broken.isEmpty {
                try Terminal.write(line: "   ⚠ broken: " + broken.joined(separator: " "))
            }
        }
    }

    /// An object with the query and the stations as flat objects.
    func json() -> String {
        let stations = matches.map { match -> JSONValue in
            let station = snapshot.stations[match.index]
            var object: JSONObject = ["id": .integer(station.id)]
            object["lon"] = (station.position?.coordinate.longitude).map(JSONValue.number)
            object["lat"] = (station.position?.coordinate.latitude).map(JSONValue.number)
            for member in added(to: match).members { object[member.name] = member.value }
            for field in StationField.allCases {
                switch station[field] {
                case .text(let text): object[field.rawValue] = .string(text)
                case .integer(let number): object[field.rawValue] = .integer(Int64(number))
                case .number(let number): object[field.rawValue] = .number(number)
                case nil: object[field.rawValue] = .null
                }
            }
            for (bit, amenity) in snapshot.catalogue.amenities.enumerated() {
                guard let state = station.checklist[bit] else { continue }
                object[amenity.code] = .string(state.rawValue)
            }
            return .object(object)
        }
        var answer = members
        answer["stations"] = .array(stations)
        return text(of: .object(answer))
    }

    /// A FeatureCollection, nearest first.
    func geoJSON() -> String {
        let encoder = StationFeatureEncoder(
            catalogue: snapshot.catalogue,
            stations: snapshot.stations
        )
        var head = text(of: .object(JSONObject([("type", .string("FeatureCollection"))])))
        head.removeLast()
        var bytes = Array(head.utf8)
        for member in members.members {
            bytes += #","\#(member.name)":"#.utf8
            JSONWriter.append(member.value, to: &bytes)
        }
        bytes += #","features":["#.utf8
        for (number, match) in matches.enumerated() {
            if number > 0 { bytes += ",".utf8 }
            OpenFeature.close(
                encoder.feature(snapshot.stations[match.index]).bytes,
                properties: added(to: match),
                to: &bytes
            )
        }
        bytes += "]}".utf8
        return String(decoding: bytes, as: UTF8.self)
    }

    private var members: JSONObject {
        let model: JSONObject = [
            "detour": .number(walking.detour),
            "metres_per_second": .number(walking.metresPerSecond),
        ]
        var members: JSONObject = [
            "revision": .integer(snapshot.revision), "walking": .object(model),
        ]
        members["notice"] = (snapshot.notice?.text).map(JSONValue.string)
        return members
    }

    private func added(to match: StationMatch) -> JSONObject {
        var added: JSONObject = [
            "distance_m": .number((match.distanceMetres * 1_000).rounded() / 1_000),
            "walk_minutes": .integer(
                Int64(walking.minutes(distanceMetres: match.distanceMetres))
            ),
            "bearing_deg": .number((match.bearingDegrees * 10).rounded() / 10),
        ]
        if query.includesUnknown {
            added["unconfirmed"] = .array(unconfirmed(match).map(JSONValue.string))
        }
        return added
    }

    private func unconfirmed(_ match: StationMatch) -> [String] {
        snapshot.catalogue.codes(in: match.unconfirmedAmenities)
            + (match.isAccessUnconfirmed ? ["access"] : [])
    }

    private func remarks(_ station: Station, _ match: StationMatch) -> String {
        var remarks: [String] = []
        if station.status != .open { remarks.append(station.status.english) }
        if let hours = station.openingHours ?? station.hoursText { remarks.append(hours) }
        let unconfirmed = unconfirmed(match)
        if !unconfirmed.isEmpty {
            remarks.append("unknown: " + unconfirmed.joined(separator: " "))
        }
        return remarks.map { " · " + $0 }.joined()
    }

    private func text(of value: JSONValue) -> String {
        var bytes: [UInt8] = []
        JSONWriter.append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
