/// When stations are open in an ordinary week.
///
/// Each count is yes, no and unknown apart; hours that depend on the date are unknown.
public struct HoursTally: Hashable, Sendable {
    /// Open around the clock, all week.
    public let allDay: ComplianceTally
    /// Open at 23:00 on every weekday, Monday to Friday.
    public let at23: ComplianceTally
    /// Open at 05:00 on every weekday.
    public let at05: ComplianceTally
    /// Closed for at least 30 minutes within 12:00–14:00 on some weekday on which it opens at all.
    public let closedAtLunch: ComplianceTally
    /// The mean of the hours open for certain in a week, and of those possibly open, over the stations
    /// whose week is known; nil without any.
    public let meanWeeklyHours: Certainty<Double>?
    /// The stations that ``meanWeeklyHours`` is of.
    public let knownWeeks: Int
    /// The stations whose week is not known.
    public let unknownWeeks: Int
}
