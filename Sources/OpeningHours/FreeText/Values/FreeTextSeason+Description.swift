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
