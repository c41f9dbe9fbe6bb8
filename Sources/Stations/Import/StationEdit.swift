/// What one accepted row says about one station: the values to set, to clear and to leave alone.
public struct StationEdit: Hashable, Sendable {
    /// What a row does to the position.
    public enum PositionEdit: Hashable, Sendable {
        /// Nothing: the list has no columns for it.
        case keep
        /// Takes it away: the cells are blank.
        case clear
        /// Sets it.
        case set(StationPosition)
    }

    /// What a row says of one amenity.
    public struct AmenityEdit: Hashable, Sendable {
        /// The amenity's bit.
        public let bit: Int
        /// The amenity's code.
        public let code: String
        /// Its state; nil makes it unknown.
        public let state: AmenityState?

        /// Makes an edit of one amenity.
        public init(bit: Int, code: String, state: AmenityState?) {
            self.bit = bit
            self.code = code
            self.state = state
        }
    }

    /// Which row it was.
    public let row: Int
    /// On which line it stands.
    public let line: Int
    /// Which station it is about.
    public var key: StationKey
    /// Whether the key is made from the name alone, so that the place has to agree, too.
    public var isKeyedByName = false
    /// The name, nil if the list has no names.
    public var name: String?
    /// The fields that the list has; nil clears.
    public var fields: [StationField: FieldValue?] = [:]
    /// The status of a station that is new, if the list gives one in words that are not known.
    public var statusIfNew: StationStatus?
    /// The position.
    public var position = PositionEdit.keep
    /// The mask of a free-text list of facilities, nil if there is no such column.
    public var listedAmenities: UInt64?
    /// What the list says of single amenities.
    public var amenities: [AmenityEdit] = []
    /// Cells without a field; an empty text removes.
    public var extra: [String: String] = [:]

    /// Makes an edit that changes nothing.
    public init(row: Int, line: Int, key: StationKey) {
        self.row = row
        self.line = line
        self.key = key
    }

    /// The station that this edit makes where there is none yet.
    public func makeStation() -> Station {
        var station = Station(key: key, name: name ?? key.code)
        if let statusIfNew { station.status = statusIfNew }
        apply(to: &station)
        return station
    }

    /// Applies the edit to a stored station.
    public func apply(to station: inout Station) {
        if let name { station.name = name }
        for (field, value) in fields {
            station.set(field, to: value)
            // Words that this field did not understand in an earlier import are outdated now.
            if !station.extra.isEmpty { station.extra[field.rawValue] = nil }
        }
        switch position {
        case .keep: break
        case .clear: station.position = nil
        case .set(let position): station.position = position
        }
        if let listedAmenities { station.checklist.apply(list: listedAmenities) }
        for amenity in amenities {
            station.checklist[amenity.bit] = amenity.state
            if !station.extra.isEmpty { station.extra[amenity.code] = nil }
        }
        for (column, text) in extra { station.extra[column] = text.isEmpty ? nil : text }
    }
}
