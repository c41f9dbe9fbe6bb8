/// A set of the hours of a week, as three words.
struct HourMask: Hashable {
    private var words = SIMD4<UInt64>(repeating: 0)

    /// The empty set.
    static let none = HourMask()

    /// All 168 hours.
    static let all = HourMask { _ in true }

    private init() {}

    /// The hours that please a condition.
    init(where isIncluded: (Int) -> Bool) {
        for hour in 0..<WeekCurve.hourCount where isIncluded(hour) {
            words[hour / 64] |= 1 << UInt64(hour % 64)
        }
    }

    /// Adds the hours of another set.
    @inline(__always)
    mutating func formUnion(_ other: HourMask) { words |= other.words }

    /// Calls a body with each hour of the set, in order.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        for number in 0..<3 {
            var word = words[number]
            while word != 0 {
                body(number * 64 + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }
}
