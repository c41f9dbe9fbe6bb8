/// Something about a day that the holiday calendar leaves open, taken to be so or otherwise.
enum DayAssumption {
    /// The day counts as a weekday, 0 for Monday.
    case weekday(Int, day: Int)
    /// The day is a holiday of a kind, or is not.
    case holiday(HolidayKind, day: Int, Bool)
}
