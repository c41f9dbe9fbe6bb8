/// A part of the year: whole months, or the days from one date to another.
enum FreeTextSeason: Hashable, Sendable {
    /// Whole months; bit 0 is January.
    case months(UInt16)
    /// From one date to another, both inclusive, over the new year if the end comes first.
    case dates(first: FreeTextDate, last: FreeTextDate)

    /// The mask of all months.
    static let wholeYear: UInt16 = 0xFFF

    /// The months from one to another, 1 … 12, over the new year if the end comes first.
    static func months(from first: Int, to last: Int) -> FreeTextSeason {
        let length = (last - first + 12) % 12
        return .months(
            (first...(first + length)).reduce(0) { mask, month in
                mask | 1 << UInt16((month - 1) % 12)
            }
        )
    }

    /// Whether no day is in both.
    func isDisjoint(with other: FreeTextSeason) -> Bool {
        ranges.allSatisfy { range in
            other.ranges.allSatisfy { !$0.overlaps(range) }
        }
    }

    /// Whether no day of an ordinary year is outside all of several seasons.
    static func fillYear(_ seasons: [FreeTextSeason]) -> Bool {
        let ranges = seasons.flatMap(\.ranges)
        return (1...12).allSatisfy { month in
            (1...31).compactMap { FreeTextDate(month: month, day: $0) }
                .allSatisfy { date in
                    (month == 2 && date.day == 29) || ranges.contains { $0.contains(date.ordinal) }
                }
        }
    }

    /// The rest of the year behind several seasons, nil if it is empty or has no plain name.
    static func remaining(of seasons: [FreeTextSeason]) -> FreeTextSeason? {
        let masks = seasons.compactMap(\.monthMask)
        if masks.count == seasons.count {
            let rest = wholeYear & ~masks.reduce(0, |)
            return rest == 0 || rest == wholeYear ? nil : .months(rest)
        }
        guard seasons.count == 1, case .dates(let first, let last)? = seasons.first else {
            return nil
        }
        // The end of February depends on the year, so no season may begin or end there.
        guard let start = last.next, let end = first.previous, start != end.next else { return nil }
        return .dates(first: start, last: end)
    }

    /// The months that the season fills, nil if it has only a part of one.
    private var monthMask: UInt16? {
        switch self {
        case .months(let mask): return mask
        case .dates(let first, let last):
            guard first.day == 1, last.isMonthEnd,
                case .months(let mask) = Self.months(from: first.month, to: last.month)
            else { return nil }
            return mask
        }
    }

    /// The season as ranges of ordinals that do not wrap.
    private var ranges: [ClosedRange<Int>] {
        switch self {
        case .months(let mask):
            (1...12).filter { mask & 1 << UInt16($0 - 1) != 0 }
                .map { $0 * 32 + 1...$0 * 32 + 31 }
        case .dates(let first, let last) where first.ordinal <= last.ordinal:
            [first.ordinal...last.ordinal]
        case .dates(let first, let last):
            [first.ordinal...12 * 32 + 31, 33...last.ordinal]
        }
    }
}

extension FreeTextSeason: CustomStringConvertible {
    /// The season as `opening_hours` writes it: `Oct-May`, `Jun 15-Sep 15`.
    var description: String {
        switch self {
        case .dates(let first, let last): return "\(first)-\(last)"
        case .months(let mask):
            let has = { (month: Int) in mask & 1 << UInt16((month + 11) % 12) != 0 }
            if mask & Self.wholeYear == Self.wholeYear { return "Jan-Dec" }
            return (1...12).filter { has($0) && !has($0 - 1) }
                .map { first in
                    var last = first
                    while has(last + 1) { last += 1 }
                    let name = FreeTextDate.monthName(first)
                    return last == first ? name : "\(name)-\(FreeTextDate.monthName(last))"
                }
                .joined(separator: ",")
        }
    }
}
