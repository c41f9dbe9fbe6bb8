import Geodesy
import Interchange
import Stations

/// The answer to a nearest query, for people and for machines.
struct NearestAnswer {
    private let snapshot: StationSnapshot
    private let matches: [StationMatch]
    private let members: NearestMembers
    private let walking = WalkingModel.standard

    init(snapshot: StationSnapshot, query: StationQuery) {
        self.snapshot = snapshot
        matches = snapshot.nearest(query)
        members = NearestMembers(snapshot, query: query, walking: walking)
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

    /// An object whose stations are flat objects.
    func json() -> String {
        let stations = matches.map { match -> JSONValue in
            let station = snapshot.stations[match.index]
            var object: JSONObject = ["id": .integer(station.id)]
            object["lon"] = (station.position?.coordinate.longitude).map(JSONValue.number)
            object["lat"] = (station.position?.coordinate.latitude).map(JSONValue.number)
            for member in members.properties(of: match).members {
                object[member.name] = member.value
            }
            for field in StationField.allCases {
                object[field.rawValue] = value(of: station[field])
            }
            for (bit, amenity) in snapshot.catalogue.amenities.enumerated() {
                guard let state = station.checklist[bit] else { continue }
                object[amenity.code] = .string(state.rawValue)
            }
            return .object(object)
        }
        var answer = members.collection(count: matches.count)
        answer["stations"] = .array(stations)
        var bytes: [UInt8] = []
        JSONWriter.append(.object(answer), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A FeatureCollection, nearest first.
    func geoJSON() -> String {
        let encoder = StationFeatureEncoder(
            catalogue: snapshot.catalogue,
            stations: snapshot.stations
        )
        var collection = FeatureCollectionWriter(members.collection(count: matches.count))
        for match in matches {
            collection.append(
                encoder.feature(snapshot.stations[match.index]).bytes,
                properties: members.properties(of: match)
            )
        }
        return String(decoding: collection.finish(), as: UTF8.self)
    }

    private func value(of value: FieldValue?) -> JSONValue {
        switch value {
        case .text(let text): .string(text)
        case .integer(let number): .integer(Int64(number))
        case .number(let number): .number(number)
        case nil: .null
        }
    }

    private func remarks(_ station: Station, _ match: StationMatch) -> String {
        var remarks: [String] = []
        if station.status != .open { remarks.append(station.status.english) }
        if let hours = match.hours { remarks.append(HoursText.describe(hours)) }
        if let hours = station.openingHours ?? station.hoursText { remarks.append(hours) }
        let unconfirmed = members.unconfirmed(of: match)
        if !unconfirmed.isEmpty {
            remarks.append("unknown: " + unconfirmed.joined(separator: " "))
        }
        return remarks.map { " · " + $0 }.joined()
    }
}
