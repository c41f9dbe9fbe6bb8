import CivilTime

/// 64 days in a row as the bits of a number, the first day in the lowest.
///
/// What a rule matches is found for all of them at once, in a few operations on whole numbers.
enum DayLanes {
    /// The days from one to another, both included, that are among the 64 from a start.
    static func range(_ first: Int, _ last: Int, from start: Int) -> UInt64 {
        let low = max(first, start)
        let high = min(last, start + 63)
        guard low <= high else { return 0 }
        return (UInt64.max &>> UInt64(63 - (high - low))) &<< UInt64(low - start)
    }

    /// Every seventh day, the first among them.
    static let everySeventh: UInt64 = 0x8102_0408_1020_4081

    /// The days of some weekdays, Monday in the lowest bit of the set.
    static func weekdays(_ weekdays: UInt8, from start: Int) -> UInt64 {
        let first = DayNumber.weekday(start)
        var lanes: UInt64 = 0
        var left = weekdays & 0x7F
        while left != 0 {
            let distance = left.trailingZeroBitCount - first
            lanes |= everySeventh &<< UInt64(distance < 0 ? distance + 7 : distance)
            left &= left &- 1
        }
        return lanes
    }
}
