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
        if let notice = snapshot.notice {
            try Terminal.write(line: Message(notice.chinese, notice.english))
        }
        if matches.isEmpty {
            try Terminal.write(line: Message("没有符合条件的站点", "no station answers"))
        }
        for (number, match) in matches.enumerated() { try printText(match, number: number + 1) }
    }

    private func printText(_ match: StationMatch, number: Int) throws {
        let station = snapshot.stations[match.index]
        let metres = AnsweredDistance.wholeMetres(match.distanceMetres)
        let minutes = walking.minutes(
            distanceMetres: AnsweredDistance.metres(match.distanceMetres)
        )
        let compass = Compass.name(ofBearing: match.bearingDegrees)
        let remarks = remarks(station, match)
        try Terminal.write(line: "\(number). \(station.name)")
        try Terminal.write(
            line: Message(
                "   \(metres) 米 \(compass.chinese)，步行 \(minutes) 分钟\(remarks.chinese)",
                "   \(metres) m \(compass.english), \(minutes) min walk\(remarks.english)"
            )
        )
        if let address = station.address { try Terminal.write(line: "   \(address)") }
        let yes = names(station.checklist.yes)
        if !yes.english.isEmpty {
            try Terminal.write(line: Message("   ✓ \(yes.chinese)", "   ✓ \(yes.english)"))
        }
        let broken = names(station.checklist.broken)
        if !broken.english.isEmpty {
            try Terminal.write(
                line: Message("   ⚠ 故障：\(broken.chinese)", "   ⚠ broken: \(broken.english)")
            )
        }
    }

    /// The amenities of a mask: their names in Chinese, their codes in English.
    private func names(_ mask: UInt64) -> Message {
        let codes = snapshot.catalogue.codes(in: mask)
        let names = codes.map { code in
            snapshot.catalogue.amenities.first { $0.code == code }?.chinese ?? code
        }
        return Message(names.joined(separator: " "), codes.joined(separator: " "))
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

    private func remarks(_ station: Station, _ match: StationMatch) -> Message {
        var remarks: [Message] = []
        if station.status != .open {
            remarks.append(Message(station.status.chinese, station.status.english))
        }
        if let hours = match.hours { remarks.append(HoursText.describe(hours)) }
        if let hours = station.openingHours ?? station.hoursText {
            remarks.append(Message(hours, hours))
        }
        let unconfirmed = members.unconfirmed(of: match).joined(separator: " ")
        if !unconfirmed.isEmpty {
            remarks.append(Message("不明：\(unconfirmed)", "unknown: \(unconfirmed)"))
        }
        return Message(
            remarks.map { " · " + $0.chinese }.joined(),
            remarks.map { " · " + $0.english }.joined()
        )
    }
}
