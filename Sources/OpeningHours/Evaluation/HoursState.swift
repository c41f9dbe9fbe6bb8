/// Whether a place is open.
public enum HoursState: String, CaseIterable, Sendable, Codable {
    /// Open.
    case open
    /// Closed.
    case closed
    /// It cannot be said; never to be shown or counted as open.
    case unknown
}
