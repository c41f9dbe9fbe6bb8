/// Counts for each of 64 days how often it is named, up to four.
struct DayCounter {
    private(set) var atLeastOne: UInt64 = 0
    private(set) var atLeastTwo: UInt64 = 0
    private(set) var atLeastThree: UInt64 = 0
    private(set) var atLeastFour: UInt64 = 0

    /// Counts some days.
    mutating func add(_ days: UInt64) {
        atLeastFour |= atLeastThree & days
        atLeastThree |= atLeastTwo & days
        atLeastTwo |= atLeastOne & days
        atLeastOne |= days
    }
}
