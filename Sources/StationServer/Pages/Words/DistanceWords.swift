import Stations

/// How far something is, in words.
struct DistanceWords {
    let texts: Texts
    let walking: WalkingModel

    /// Nearer than this is here: nobody's position is known better.
    static let hereMetres = 10.0

    /// Metres in tens, from 1 km on kilometres in tenths; what is here is within ten metres.
    func distance(_ metres: Double) -> String {
        if metres < Self.hereMetres { return texts["within_ten_metres"] }
        let tens = Int((metres / 10).rounded()) * 10
        if tens < 1_000 { return texts["metres", ["count": "\(tens)"]] }
        let tenths = Int((metres / 100).rounded())
        let isWhole = tenths % 10 == 0 || tenths >= 1_000
        let count = isWhole ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        return texts["kilometres", ["count": count]]
    }

    /// The time on foot as one phrase: minutes up to 99, then hours.
    func walk(_ metres: Double) -> String {
        let minutes = walking.minutes(distanceMetres: metres)
        if minutes < 100 { return texts["walk_minutes", ["count": "\(minutes)"]] }
        return texts["walk_hours", ["count": hours(minutes)]]
    }

    /// The time on foot as a figure and its unit.
    func figure(_ metres: Double) -> (count: String, unit: String) {
        let minutes = walking.minutes(distanceMetres: metres)
        return minutes < 100
            ? ("\(minutes)", texts["minutes"]) : (hours(minutes), texts["hours_walk"])
    }

    private func hours(_ minutes: Int) -> String { "\((minutes + 59) / 60)" }
}
