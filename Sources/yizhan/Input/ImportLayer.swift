import ArgumentParser

/// What a file holds.
enum ImportLayer: String, CaseIterable, ExpressibleByArgument {
    case stations
    case areas
    case demand
    case amenities
    case holidays
    case targets
    case network

    /// The table of the database that the rows go to.
    var table: String {
        switch self {
        case .stations: "station"
        case .areas: "area"
        case .demand: "demand"
        case .amenities: "amenity"
        case .holidays: "holiday"
        case .targets: "target"
        case .network: "network"
        }
    }

    /// Whether a refused row refuses the file: a year that lacks a day off would be wrong all day.
    var isWhole: Bool { self == .holidays }

    static var expected: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
