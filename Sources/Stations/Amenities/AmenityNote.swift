/// What is known of one amenity at one station beyond its state.
public struct AmenityNote: Hashable, Sendable {
    /// Why it is missing or broken, in the words of whoever noted it.
    public var reason: String?
    /// The day since when the state holds.
    public var since: CalendarDate?
    /// The day when a broken amenity is expected to work again.
    public var expectedBack: CalendarDate?
    /// The day when somebody last looked.
    public var checkedOn: CalendarDate?

    /// Makes a note.
    public init(
        reason: String? = nil,
        since: CalendarDate? = nil,
        expectedBack: CalendarDate? = nil,
        checkedOn: CalendarDate? = nil
    ) {
        self.reason = reason
        self.since = since
        self.expectedBack = expectedBack
        self.checkedOn = checkedOn
    }
}
