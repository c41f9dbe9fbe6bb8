public import CivilTime
public import Stations

/// What storing the holidays of a year changed.
public struct HolidayWriteOutcome: Hashable, Sendable {
    /// How each day of the arrangement differs from what was stored.
    public let changes: [CivilDate: StationWriteOutcome.Change]
    /// How many days were stored that the arrangement no longer has.
    public let removed: Int
}
