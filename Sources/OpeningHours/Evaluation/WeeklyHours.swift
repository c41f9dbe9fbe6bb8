/// How long a place is open within a week, by its clocks.
public struct WeeklyHours: Hashable, Sendable {
    /// The minutes that are open for certain.
    public let openMinutes: Int
    /// The minutes that may be open.
    public let unknownMinutes: Int

    /// Makes a sum of both kinds of minutes.
    public init(openMinutes: Int, unknownMinutes: Int) {
        self.openMinutes = openMinutes
        self.unknownMinutes = unknownMinutes
    }

    /// The hours that are open for certain.
    public var openHours: Double { Double(openMinutes) / 60 }

    /// The hours that are or may be open.
    public var possibleHours: Double { Double(openMinutes + unknownMinutes) / 60 }
}
