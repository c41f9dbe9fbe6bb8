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
    /// The amenities that the station must have, as a mask of the data set's catalogue.
    public var amenities: UInt64 = 0
    /// Whether a station answers of which something asked for is unknown; it is marked then.
    public var unknown = UnknownPolicy.exclude
    /// The statuses that answer.
    public var statuses: Set<StationStatus> = [.open]
    /// The moment for which the answer says whether stations are open; nil if it shall not say.
    public var time: Instant?
    /// Whether only stations answer that are open at ``time``; without a time all do.
    public var mustBeOpen = false
    /// Whether only stations answer that are open around the clock in an ordinary week.
    public var mustBeOpenAllDay = false
    /// The kinds of access that answer; nil for any, also an unknown one.
    public var access: Set<StationAccess>?

    /// Makes a query for the nearest open stations.
    public init(origin: Coordinate) {
        self.origin = origin
    }

    /// How a station stands towards what is asked of it, but for its distance and its hours.
    ///
    /// - Complexity: O(1).
    public func compliance(of station: StationFacets) -> Compliance {
        guard statuses.contains(station.status) else { return .unmet }
        return accessCompliance(of: station).and(station.checklist.compliance(with: amenities))
    }

    private func accessCompliance(of station: StationFacets) -> Compliance {
        guard let access else { return .met }
        return station.access.map { access.contains($0) ? .met : .unmet } ?? .unknown
    }
}
