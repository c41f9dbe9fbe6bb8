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
