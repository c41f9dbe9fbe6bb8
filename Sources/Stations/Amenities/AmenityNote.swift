public import CivilTime

/// What is known of one amenity at one station beyond its state.
public struct AmenityNote: Hashable, Sendable {
    /// Why it is missing or broken, in the words of whoever noted it.
    public var reason: String?
    /// The day since when the state holds.
    public var since: CivilDate?
    /// The day when a broken amenity is expected to work again.
    public var expectedBack: CivilDate?
    /// The day when somebody last looked.
    public var checkedOn: CivilDate?

    /// Makes a note.
    public init(
        reason: String? = nil,
        since: CivilDate? = nil,
        expectedBack: CivilDate? = nil,
        checkedOn: CivilDate? = nil
    ) {
        self.reason = reason
        self.since = since
        self.expectedBack = expectedBack
        self.checkedOn = checkedOn
    }
}
