import Stations

/// The eight points of the compass.
enum Compass {
    /// The point nearest to a bearing in degrees clockwise from north.
    static func name(ofBearing degrees: Double) -> Message {
        let names = [
            Message("北", "N"), Message("东北", "NE"), Message("东", "E"), Message("东南", "SE"),
            Message("南", "S"), Message("西南", "SW"), Message("西", "W"), Message("西北", "NW"),
        ]
        return names[Int((degrees / 45).rounded()) % names.count]
    }
}
