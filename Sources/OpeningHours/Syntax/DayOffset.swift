/// Writes a number of days by which a day is moved.
enum DayOffset {
    /// The farthest move in either direction, in days.
    static let maximum = 366

    /// The move as the language writes it behind a day: ` +1 day`, ` -28 days`, or nothing for 0.
    static func text(_ days: Int) -> String {
        if days == 0 { return "" }
        let unit = days.magnitude == 1 ? "day" : "days"
        return days > 0 ? " +\(days) \(unit)" : " \(days) \(unit)"
    }
}
