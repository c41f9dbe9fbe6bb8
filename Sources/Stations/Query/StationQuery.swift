public import CivilTime
public import Geodesy

/// What somebody who looks for a station needs.
public struct StationQuery: Hashable, Sendable {
    /// The most stations that one answer may hold.
    public static let maximumLimit = 1_000

    /// Where the person is.
    public var origin: Coordinate
    /// How many stations to answer, 1 … ``maximumLimit``.
    public var limit = 5
    /// How far away a station may be in metres, inclusive; infinity for any distance.
    public var withinMetres = Double.infinity
    /// What is asked of the station itself.
    public var criteria = StationCriteria()
    /// Whether a station answers of which something asked for is unknown; it is marked then.
    public var unknown = UnknownPolicy.exclude
    /// The moment for which the answer says whether stations are open; nil if it shall not say.
    public var time: Instant?

    /// Makes a query for the nearest open stations.
    public init(origin: Coordinate) {
        self.origin = origin
    }
}
