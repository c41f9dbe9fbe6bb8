/// Days as they are listed.
struct FreeTextDayList {
    /// The days.
    var days: FreeTextDays
    /// Whether one of its members is more than a single day: 周一至周五, 工作日.
    var hasRange: Bool
    /// Where its last member begins that stands behind nothing, or behind a comma, which may
    /// part clauses as well as members; and the days in front of it.
    var seam: (position: Int, days: FreeTextDays)?
    /// How many such places there are.
    var seamCount = 0
    /// Whether the weekdays have Arabic numbers, so that a member may be a number alone.
    var isInDigits = false

    /// Whether a clause may end within the list, as in 周二至周四,周五休息.
    var isTwoClauses: Bool { seam != nil && hasRange }
}

extension FreeTextParser {
    /// One or more days: 周一至周五, 周一、三、五, Sat and Sun.
    mutating func days() throws(HoursDoubt) -> FreeTextDayList {
        let start = position
        guard var list = member() else { throw unknown(from: start) }
        while true {
            let seam = position
            let isLoose = kind() != .listComma && kind() != .word(.and)
            guard let more = nextMember(behind: list) else { break }
            if isLoose {
                list.seam = (seam, list.days)
                list.seamCount += 1
            }
            list.days.formUnion(more.days)
            list.hasRange = list.hasRange || more.hasRange
        }
        return list
    }

    /// A member behind a separator or right behind the one before it; it must name other days.
    private mutating func nextMember(behind list: FreeTextDayList) -> FreeTextDayList? {
        let start = position
        if [.listComma, .word(.and), .comma].contains(kind()) { position += 1 }
        let canBeShort = position > start
        if let more = member() ?? (canBeShort ? shortMember(behind: list) : nil),
            more.days.isDisjoint(with: list.days)
        {
            return more
        }
        position = start
        return nil
    }

    /// A day by name, or the days from one to another.
    private mutating func member() -> FreeTextDayList? {
        let start = position
        while isWord(.every) || isWord(.filler) { position += 1 }
        switch kind() {
        case .weekday(let first, let inDigits):
            position += 1
            return range(from: first, inDigits: inDigits)
        case .word(.days(let days)):
            position += 1
            if days.weekdayIndex != nil { return range(from: days, inDigits: false) }
            let isGroup = days != .publicHolidays && days != .weekend
            return FreeTextDayList(days: days, hasRange: isGroup)
        default:
            position = start
            return nil
        }
    }

    /// A day by its number alone, as the 三 in 周一、三.
    private mutating func shortMember(behind list: FreeTextDayList) -> FreeTextDayList? {
        guard let first = shortDay(inDigits: list.isInDigits) else { return nil }
        return range(from: first, inDigits: list.isInDigits)
    }

    private mutating func range(from first: FreeTextDays, inDigits: Bool) -> FreeTextDayList {
        let single = FreeTextDayList(days: first, hasRange: false, isInDigits: inDigits)
        let start = position
        guard skip(.to) else { return single }
        _ = skip(.every)
        if let last = weekday() ?? shortDay(inDigits: inDigits),
            let days = FreeTextDays.range(first, last)
        {
            return FreeTextDayList(days: days, hasRange: true, isInDigits: inDigits)
        }
        position = start
        return single
    }

    private mutating func weekday() -> FreeTextDays? {
        switch kind() {
        case .weekday(let day, _):
            position += 1
            return day
        case .word(.days(let day)) where day.weekdayIndex != nil:
            position += 1
            return day
        default: return nil
        }
    }

    /// 三 or 日 where the list has 周一 before it, 3 where it has 周1 and no time can begin.
    private mutating func shortDay(inDigits: Bool) -> FreeTextDays? {
        switch kind() {
        case .numeral(let number) where !inDigits && number <= 6:
            position += 1
            return .weekday(number - 1)
        case .word(.dayUnit) where !inDigits:
            position += 1
            return .sunday
        case .number(let number, digits: 1) where inDigits && (1...7).contains(number):
            guard !continuesAsTime(behind: number) else { return nil }
            position += 1
            return .weekday(number - 1)
        default: return nil
        }
    }

    /// Whether a number is the start of 8-20, 6月 or 9am rather than a weekday.
    private func continuesAsTime(behind number: Int) -> Bool {
        switch kind(ahead: 1) {
        case .word(.monthUnit), .word(.dayUnit), .word(.period): return true
        case .word(.to):
            if case .number(let end, digits: 1)? = kind(ahead: 2), end <= 7 { return false }
            return true
        default: return false
        }
    }
}
