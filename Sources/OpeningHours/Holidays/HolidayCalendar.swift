public import CivilTime

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
    /// The days off.
    private let daysOff: DaySet
    /// The make-up working days.
    private let workingDays: DaySet
    /// The school holidays.
    private let schoolDays: DaySet
    /// The days of which it is known whether they are off; nil for all.
    private let knownDays: DaySet?

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
        daysOff = DaySet(days: sorted.lazy.filter { $0.value == .dayOff }.map(\.key))
        workingDays = DaySet(days: sorted.lazy.filter { $0.value == .workingDay }.map(\.key))
        schoolDays = DaySet(days: school ?? [])
        knownDays = years.map { years in
            let whole = years.lazy.filter((1...9_999).contains).map { year in
                let first = DayNumber.of(year: year, month: 1, day: 1)
                return first...first + DayNumber.length(ofYear: year) - 1
            }
            return DaySet(Array(whole) + sorted.map { $0.key...$0.key })
        }
    }

    /// The calendar that knows no year, so that every holiday is in doubt.
    static let unknown = HolidayCalendar(special: [:], statutory: [], school: nil, years: [])
}

extension HolidayCalendar {
    /// What a date is.
    ///
    /// - Complexity: O(1).
    public func kind(of date: CivilDate) -> HolidayDayKind { kind(ofDay: date.dayNumber) }

    /// Whether the law itself makes a date a holiday.
    public func isStatutory(_ date: CivilDate) -> Bool { statutory.contains(date.dayNumber) }

    /// Whether the arrangement of a year is known.
    public func covers(year: Int) -> Bool { years?.contains(year) ?? true }

    /// Whether school holidays are known.
    var knowsSchoolHolidays: Bool { school != nil }

    /// What a day is.
    ///
    /// - Complexity: O(1).
    func kind(ofDay day: Int) -> HolidayDayKind {
        if daysOff.contains(day) { return .dayOff }
        if workingDays.contains(day) { return .workingDay }
        return knownDays?.contains(day) ?? true ? .ordinary : .notKnown
    }

    /// The holidays of a kind among the 64 days from a start.
    func holidayLanes(_ kind: HolidayKind, from start: Int) -> UInt64 {
        switch kind {
        case .public: daysOff.lanes(from: start)
        case .school: schoolDays.lanes(from: start)
        }
    }

    /// The days among the 64 from a start of which it is not known whether they are holidays.
    func doubtLanes(_ kind: HolidayKind, from start: Int) -> UInt64 {
        switch kind {
        case .public: knownDays.map { ~$0.lanes(from: start) } ?? 0
        case .school: school == nil ? .max : 0
        }
    }

    /// The make-up working days among the 64 from a start.
    func workingLanes(from start: Int) -> UInt64 { workingDays.lanes(from: start) }
}
