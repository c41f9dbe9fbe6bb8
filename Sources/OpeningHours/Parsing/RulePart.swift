/// A part of a rule, in the order in which the parts stand.
enum RulePart: Int {
    case always, years, dates, weeks, days, times, state, comment

    /// Whether a colon may stand behind the part, for readability.
    var allowsColon: Bool {
        switch self {
        case .years, .dates, .weeks, .days: true
        case .always, .times, .state, .comment: false
        }
    }

    /// Whether the part says which state holds, not when.
    var isModifier: Bool { self == .state || self == .comment }
}
