import CivilTime

/// A month of every year, or of one.
public struct YearMonth: Hashable, Sendable {
    /// The year, 1 … 9999; nil for every year.
    public let year: Int?
    /// The month.
    public let month: Month
}

extension YearMonth: CustomStringConvertible {
    /// The month as the language writes it: `Oct` or `2026 Oct`.
    public var description: String {
        guard let year else { return month.description }
        return Padding.digits(year, width: 4) + " " + month.description
    }
}
