public import OpeningHours

/// How a station's hours stand at one moment.
public struct HoursMoment: Hashable, Sendable {
    /// Open, closed or unknown.
    public let state: HoursState
    /// Why, if the hours say so or it is not known.
    public let remark: HoursRemark?
    /// When the state changes next, nil if it does not within years.
    public let until: Instant?
    /// When the station opens next, nil if it is open or does not open within years.
    public let opensNext: Instant?

    /// A station of which no hours are known.
    static let unknown = HoursMoment(state: .unknown, remark: nil, until: nil, opensNext: nil)

    /// A station that is not in use, whatever its hours.
    static let outOfUse = HoursMoment(state: .closed, remark: nil, until: nil, opensNext: nil)
}

extension HoursMoment {
    /// Looks a moment up in a timetable.
    init(_ timetable: Timetable, at time: Instant) {
        let answer = timetable.answer(at: time)
        self.init(
            state: answer.state,
            remark: answer.remark,
            until: timetable.nextStateChange(after: time),
            opensNext: answer.state == .open ? nil : timetable.nextOpening(after: time)
        )
    }
}
