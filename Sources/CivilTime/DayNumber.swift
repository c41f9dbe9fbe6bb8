/// Arithmetic of days counted from 1 January 1970, in the proleptic Gregorian calendar.
///
/// Source of the two conversions: H. Hinnant, chrono-Compatible Low-Level Date Algorithms (2013).
/// They shift the year to start in March, so that the leap day comes last.
package enum DayNumber {
    /// 1 January of the year 1.
    package static let first = -719_162
    /// 31 December of the year 9999.
    package static let last = 2_932_896

    /// The number of a date; a day past the end of its month counts on.
    @inlinable package static func of(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let era = floor(shifted, 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date of a number.
    @inlinable package static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = floor(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day of the week, 0 for Monday … 6 for Sunday.
    @inlinable package static func weekday(_ number: Int) -> Int {
        let remainder = (number + 3) % 7
        return remainder < 0 ? remainder + 7 : remainder
    }

    /// The ISO 8601 week, 1 … 53: the week belongs to the year of its Thursday.
    @inlinable package static func week(_ number: Int) -> Int {
        let thursday = number - weekday(number) + 3
        let year = civil(thursday).year
        return (thursday - of(year: year, month: 1, day: 1)) / 7 + 1
    }

    /// The days of a month.
    @inlinable package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }

    /// The days of a year.
    @inlinable package static func length(ofYear year: Int) -> Int {
        length(ofMonth: 2, year: year) == 29 ? 366 : 365
    }

    /// A quotient rounded towards negative infinity, for a positive divisor.
    @inlinable package static func floor(_ dividend: Int, _ divisor: Int) -> Int {
        let quotient = dividend / divisor
        return dividend % divisor < 0 ? quotient - 1 : quotient
    }
}
