/// The days off and make-up working days of a country, for the years that are known.
///
/// In China the State Council arranges them each autumn for one year. Days off are the days that
/// `PH` means; make-up working days are weekend days worked in their place.
public struct HolidayCalendar: Hashable, Sendable {
    /// The years whose arrangement is known; nil if the calendar speaks for every year.
    public let years: Set<Int>?
    /// The numbers of the special days, ascending.
    let specialDays: [Int]
    /// What each special day is.
    let kinds: [HolidayDayKind]
    /// The numbers of the days that the law itself makes holidays.
    let statutory: Set<Int>
    /// The numbers of the school holidays, nil if they are not known.
    let school: Set<Int>?

    /// Makes a calendar from lists of days.
    ///
    /// - Parameters:
    ///   - daysOff: the public holidays, each day of them.
    ///   - workingDays: weekend days that are worked.
    ///   - statutory: those days off that the law itself names, not moved weekend days.
    ///   - schoolHolidays: the days of the school holidays, nil if they are not known.
    ///   - years: the years whose arrangement is known; nil for every year.
    /// - Throws: if a day is both off and worked.
    public init(
        daysOff: some Sequence<CivilDate>,
        workingDays: some Sequence<CivilDate> = [],
        statutory: some Sequence<CivilDate> = [],
        schoolHolidays: (some Sequence<CivilDate>)? = [CivilDate]?.none,
        years: Set<Int>?
    ) throws(HolidayCalendarError) {
        var special: [Int: HolidayDayKind] = [:]
        for date in daysOff { special[date.dayNumber] = .dayOff }
        for date in workingDays {
            let previous = special.updateValue(.workingDay, forKey: date.dayNumber)
            if previous == .dayOff { throw .offAndWorked(date) }
        }
        self.init(
            special: special,
            statutory: Set(statutory.lazy.map(\.dayNumber)),
            school: schoolHolidays.map { Set($0.lazy.map(\.dayNumber)) },
            years: years
        )
    }

    /// Makes a calendar from the numbers of its days.
    init(
        special: [Int: HolidayDayKind],
        statutory: Set<Int>,
        school: Set<Int>?,
        years: Set<Int>?
    ) {
        let sorted = special.sorted { $0.key < $1.key }
        specialDays = sorted.map(\.key)
        kinds = sorted.map(\.value)
        self.statutory = statutory
        self.school = school
        self.years = years
    }

    /// The calendar that knows no year, so that every holiday is in doubt.
    static let unknown = HolidayCalendar(special: [:], statutory: [], school: nil, years: [])
}

extension HolidayCalendar {
    /// What a date is.
    ///
    /// - Complexity: O(log n) for n special days.
    public func kind(of date: CivilDate) -> HolidayDayKind { kind(ofDay: date.dayNumber) }

    /// Whether the law itself makes a date a holiday.
    public func isStatutory(_ date: CivilDate) -> Bool { statutory.contains(date.dayNumber) }

    /// Whether the arrangement of a year is known.
    public func covers(year: Int) -> Bool { years?.contains(year) ?? true }

    /// Whether school holidays are known.
    var knowsSchoolHolidays: Bool { school != nil }

    func isSchoolHoliday(_ day: Int) -> Bool { school?.contains(day) ?? false }

    func kind(ofDay day: Int) -> HolidayDayKind {
        var low = 0
        var high = specialDays.count
        while low < high {
            let middle = (low + high) / 2
            if specialDays[middle] < day { low = middle + 1 } else { high = middle }
        }
        if low < specialDays.count, specialDays[low] == day { return kinds[low] }
        return years == nil || covers(year: DayNumber.civil(day).year) ? .ordinary : .notKnown
    }
}
