/// A day of the week; the raw value counts from Monday, 0, to Sunday, 6.
public enum Weekday: Int, CaseIterable, Sendable {
    /// Monday.
    case monday
    /// Tuesday.
    case tuesday
    /// Wednesday.
    case wednesday
    /// Thursday.
    case thursday
    /// Friday.
    case friday
    /// Saturday.
    case saturday
    /// Sunday.
    case sunday
}

extension Weekday: CustomStringConvertible {
    /// The two letters of the language: `Mo` … `Su`.
    public var description: String {
        switch self {
        case .monday: "Mo"
        case .tuesday: "Tu"
        case .wednesday: "We"
        case .thursday: "Th"
        case .friday: "Fr"
        case .saturday: "Sa"
        case .sunday: "Su"
        }
    }
}
