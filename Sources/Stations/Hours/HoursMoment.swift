public import CivilTime
public import OpeningHours

/// How a station's hours stand at one moment.
public struct HoursMoment: Hashable, Sendable {
    /// Open, closed or unknown.
    public let state: HoursState
    /// Why, if the hours say so or it is not known.
    public let remark: HoursRemark?
    /// When the state changes next, nil if it does not within ``Timetable/horizon(of:)``.
    public let until: Instant?
    /// When the station opens next, nil if it is open or does not open within as many days.
    public let opensNext: Instant?
    /// Before when the state does not change, if no change was found; nil if one was, or never comes.
    public let notBefore: Instant?

    /// A station of which no hours are known.
    static let unknown = HoursMoment(.unknown)

    /// A station that is not in use, whatever its hours.
    static let outOfUse = HoursMoment(.closed)

    /// Hours that never change.
    private init(_ state: HoursState) {
        self.state = state
        (remark, until, opensNext, notBefore) = (nil, nil, nil, nil)
    }
}

extension HoursMoment {
    /// Looks a moment up in a timetable.
    init(_ timetable: Timetable, at time: Instant) {
        let outlook = timetable.outlook(at: time)
        state = outlook.answer.state
        remark = outlook.answer.remark
        until = outlook.nextStateChange
        opensNext = state == .open ? nil : outlook.nextOpening
        notBefore = until != nil || timetable.isConstant ? nil : timetable.horizon(of: time)
    }
}
