import CivilTime

/// The words of the language, in lower case.
enum HoursWords {
    /// The three-letter months.
    static let months = Dictionary(
        uniqueKeysWithValues: Month.allCases.map { ($0.description.lowercased(), $0) }
    )

    /// The two-letter weekdays.
    static let weekdays = Dictionary(
        uniqueKeysWithValues: Weekday.allCases.map { ($0.description.lowercased(), $0) }
    )
}
