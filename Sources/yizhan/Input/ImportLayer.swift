import ArgumentParser

/// What a file holds.
enum ImportLayer: String, CaseIterable, ExpressibleByArgument {
    case stations
    case areas
    case demand
    case amenities

    /// The table of the database that the rows go to.
    var table: String {
        switch self {
        case .stations: "station"
        case .areas: "area"
        case .demand: "demand"
        case .amenities: "amenity"
        }
    }

    static var expected: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
