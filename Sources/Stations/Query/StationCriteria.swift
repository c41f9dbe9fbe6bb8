public import CivilTime

/// What is asked of a station, wherever it stands.
///
/// A query for the nearest stations and an audit of whole districts go by the same criteria.
public struct StationCriteria: Hashable, Sendable {
    /// The statuses that count.
    ///
    /// With ``StationStatus/underConstruction`` an audit says what will be once they open.
    public var statuses: Set<StationStatus> = [.open]
    /// The amenities that the station must have, as a mask of the data set's catalogue.
    public var amenities: UInt64 = 0
    /// The kinds of access that count; nil for any, also an unknown one.
    public var access: Set<StationAccess>?
    /// The profile that it must comply with.
    public var profile: Profile?
    /// The moments at each of which it must be open.
    public var times: [Instant] = []
    /// Whether it must be open around the clock in an ordinary week.
    public var mustBeOpenAllDay = false
    /// Whether a station that is not in use is held to the hours that it has or is to have; else it
    /// is closed at any of the ``times``.
    public var countsHoursOfUnused = false

    /// Makes criteria that every station in use meets.
    public init() {}

    /// Whether anything is asked of the hours.
    public var concernsHours: Bool { mustBeOpenAllDay || !times.isEmpty }

    /// The criteria without what they ask of the hours.
    public var withoutHours: StationCriteria {
        var criteria = self
        criteria.times = []
        criteria.mustBeOpenAllDay = false
        return criteria
    }

    /// The same with each moment at the start of its minute: hours change only there, so that every
    /// station stands to both alike.
    var onTheMinute: StationCriteria {
        var criteria = self
        criteria.times = times.map { time in
            let minute = DayNumber.floor(time.secondsSince1970, 60)
            return Instant(secondsSince1970: minute * 60)
        }
        return criteria
    }
}
