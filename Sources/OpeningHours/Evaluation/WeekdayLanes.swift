/// The days of a window that a selector matches by weekday, where make-up working days count as one
/// of several.
struct WeekdayLanes {
    /// The days by the weekdays of the calendar.
    private(set) var real: UInt64
    /// The days that match whatever the make-up days count as.
    private(set) var sure: UInt64
    /// The days that match if the make-up days count as the right ones.
    private(set) var possible: UInt64

    /// Days that do not depend on make-up days.
    init(_ lanes: UInt64) { (real, sure, possible) = (lanes, lanes, lanes) }

    /// Adds the days of others.
    mutating func formUnion(_ other: WeekdayLanes) {
        real |= other.real
        sure |= other.sure
        possible |= other.possible
    }

    /// Puts the make-up days in doubt.
    ///
    /// - Parameters:
    ///   - days: the lanes of the days that follow from a make-up day.
    ///   - start: the day of the lowest lane, less the days by which they follow.
    ///   - matching: the weekdays as which a make-up day, by its number, would match, Monday in the
    ///     lowest bit.
    @inline(__always)
    mutating func doubt(_ days: UInt64, from start: Int, _ matching: (_ day: Int) -> UInt8) {
        var left = days
        while left != 0 {
            let lane = left.trailingZeroBitCount
            let bit = left & (0 &- left)
            left ^= bit
            let day = start + lane
            let cases = DayDoubt.weekdays(of: day)
            let matched = matching(day) & cases
            if matched == cases { sure |= bit } else { sure &= ~bit }
            if matched != 0 { possible |= bit }
        }
    }
}
