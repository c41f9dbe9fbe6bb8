/// What a text about opening hours was taken to mean.
public struct HoursReading: Hashable, Sendable {
    /// How much of a text its expression carries.
    public enum Understanding: Hashable, Sendable {
        /// Every word, with certainty.
        case full
        /// Some days are known and their times are not.
        case partial
        /// Nothing but the text itself, as a comment.
        case none
    }

    /// The text as it was given.
    public let text: String
    /// The hours in the syntax of OSM `opening_hours`; `unknown "…"` where the text is not clear.
    public let expression: String
    /// How much of the text the expression carries.
    public let understanding: Understanding
    /// What stood in the way; nil exactly if the text is understood in full.
    public let doubt: HoursDoubt?

    /// Whether the expression says all that the text says.
    public var isUnderstood: Bool { understanding == .full }
}
