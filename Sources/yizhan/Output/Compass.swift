/// The eight points of the compass.
enum Compass {
    /// The point nearest to a bearing in degrees clockwise from north.
    static func name(ofBearing degrees: Double) -> String {
        let names = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
        return names[Int((degrees / 45).rounded()) % names.count]
    }
}
