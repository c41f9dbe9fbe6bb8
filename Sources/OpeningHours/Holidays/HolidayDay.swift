public import CivilTime

/// A day that an arrangement of holidays names.
public struct HolidayDay: Hashable, Sendable {
    /// What an arrangement makes of a day.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A public holiday, or a day off that belongs to one.
        case off
        /// A weekend day worked in place of a weekday.
        case work
    }

    /// The day.
    public let date: CivilDate
    /// Whether it is off or worked.
    public let kind: Kind
    /// Whether the law itself makes it a holiday, rather than a moved weekend day.
    public let isStatutory: Bool
    /// The feast, such as 国庆节, if the arrangement says it.
    public let name: String?

    /// Makes a day.
    public init(_ date: CivilDate, _ kind: Kind, isStatutory: Bool = false, name: String? = nil) {
        self.date = date
        self.kind = kind
        self.isStatutory = isStatutory
        self.name = name
    }
}
