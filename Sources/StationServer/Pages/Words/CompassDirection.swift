/// One of the eight directions in which people say something lies.
enum CompassDirection: Int, CaseIterable {
    case north, northeast, east, southeast, south, southwest, west, northwest

    /// The direction nearest to an angle in degrees clockwise from north.
    init(bearingDegrees: Double) {
        let eighth = Int((bearingDegrees / 45).rounded()) % 8
        self = CompassDirection(rawValue: (eighth + 8) % 8) ?? .north
    }

    /// The arrow that points there on a map with north up.
    var arrow: String { ["↑", "↗", "→", "↘", "↓", "↙", "←", "↖"][rawValue] }

    /// The key of its name.
    var key: String {
        switch self {
        case .north: "north"
        case .northeast: "northeast"
        case .east: "east"
        case .southeast: "southeast"
        case .south: "south"
        case .southwest: "southwest"
        case .west: "west"
        case .northwest: "northwest"
        }
    }
}
