/// The flat properties of a station, under the names that every file and answer uses.
///
/// The same names are the columns of the database and of CSV, the properties of GeoJSON, the
/// queryables and the attributes of tiles. The order is the order of the columns.
public enum StationField: String, CaseIterable, Hashable, Sendable {
    case code
    case source
    case name
    case brandName = "brand_name"
    case aliases
    case status
    case statusReason = "status_reason"
    case statusUntil = "status_until"
    case kind
    case host
    case hostName = "host_name"
    case address
    case entrance
    case adcode
    case unit
    case phone
    case openingHours = "opening_hours"
    case hoursText = "hours_text"
    case access
    case audience
    case capacity
    case areaSquareMetres = "area_m2"
    case openedOn = "opened_on"
    case checkedOn = "checked_on"
    case checkedBy = "checked_by"
    case visitsPerMonth = "visits_per_month"
    case mapListed = "map_listed"
    case facilitiesText = "facilities_text"
    case crs
    case originalX = "original_x"
    case originalY = "original_y"
}

extension StationField {
    /// The shape of a field's values.
    public enum Shape: Hashable, Sendable {
        /// Text of at most so many characters.
        case text(maximumLength: Int)
        /// One of the raw values of a list.
        case choice([String])
        /// A whole number in a range.
        case integer(ClosedRange<Int>)
        /// A finite number in a range.
        case number(ClosedRange<Double>)
        /// A day, written `2026-11-21`.
        case date
    }

    /// The shape of this field's values.
    public var shape: Shape {
        switch self {
        case .code, .source, .phone, .checkedBy: .text(maximumLength: 100)
        case .adcode: .text(maximumLength: 12)
        case .name, .brandName, .hostName, .unit: .text(maximumLength: 200)
        case .aliases, .statusReason, .address, .entrance: .text(maximumLength: 500)
        case .openingHours, .hoursText: .text(maximumLength: 1_000)
        case .facilitiesText: .text(maximumLength: 2_000)
        case .status: Self.choice(StationStatus.self)
        case .kind: Self.choice(StationKind.self)
        case .host: Self.choice(StationHost.self)
        case .access: Self.choice(StationAccess.self)
        case .audience: Self.choice(StationAudience.self)
        case .crs: .text(maximumLength: 20)
        case .capacity, .visitsPerMonth: .integer(0...10_000_000)
        case .mapListed: .integer(0...100)
        case .areaSquareMetres: .number(0...1_000_000)
        case .originalX, .originalY: .number(-100_000_000...100_000_000)
        case .statusUntil, .openedOn, .checkedOn: .date
        }
    }

    /// Whether the field tells how the position was given, and so is set with the position only.
    public var belongsToPosition: Bool {
        self == .crs || self == .originalX || self == .originalY
    }

    private static func choice(_ type: (some ListedValue).Type) -> Shape {
        .choice(type.allCases.map(\.rawValue))
    }
}
