public import CivilTime
import OpeningHours

/// The share of the demand that is served at one moment.
public struct MomentAudit: Sendable {
    /// What the moment stands for.
    public let kind: Kind
    /// The moment.
    public let time: Instant
    /// The stations that are open then.
    public let stations: Certainty<Int>
    /// The share within the principal radius; nil without demand.
    public let share: Certainty<Double>?
    /// The share of each area, by its place in ``Audit/areas``; nil without demand.
    public let byArea: [Certainty<Double>?]
    /// The stations that are open then, as places in the snapshot.
    public let indices: Certainty<[Int]>

    /// What a moment stands for.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// An ordinary weekday at 08:00.
        case weekdayMorning = "weekday_08:00"
        /// An ordinary weekday at 12:30.
        case weekdayNoon = "weekday_12:30"
        /// An ordinary weekday at 18:00.
        case weekdayEvening = "weekday_18:00"
        /// An ordinary weekday at 23:00.
        case weekdayNight = "weekday_23:00"
        /// An ordinary Saturday at 12:30.
        case weekendNoon = "weekend_12:30"
        /// A public holiday at 12:30.
        case holidayNoon = "holiday_12:30"
        /// A moment that was asked for.
        case asked
    }
}
