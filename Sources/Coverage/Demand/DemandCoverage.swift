public import Geodesy

/// How well demand is served by stations, for each area and in total.
///
/// All stations count for all demand, also across the border of an area. Demand outside every
/// area is in no figure but ``outside``.
public struct DemandCoverage: Sendable {
    /// The figures of each area, by its number.
    public let areas: [DemandIndicators]
    /// The figures of all areas together.
    public let total: DemandIndicators
    /// The demand that lies in no area.
    public let outside: DemandTally
    /// The demand that the walking network does not reach: over 250 m from any of its nodes.
    public let unsnapped: DemandTally
    /// The stations that the walking network does not reach, by their place in the list.
    public let unsnappedStations: [Int]

    /// Measures demand.
    ///
    /// Within a radius means at most so far. Distances are those of WGS-84 geodesics within 10 nm
    /// up to 20 km and 1 µm beyond; what lies closer to a radius than that is decided by the
    /// full geodesic.
    ///
    /// - Parameters:
    ///   - demand: the places with their weights and areas.
    ///   - stations: where the stations are; without any, nothing is covered and nothing has a distance.
    ///   - radii: the radii for which shares are wanted.
    ///   - metric: how ways are measured.
    /// - Complexity: O(m log n + m log m) for m places and n stations, on all cores; about 60 bytes
    ///   for each place.
    public init(
        of demand: Demand,
        by stations: [Coordinate],
        within radii: [ServiceRadius],
        metric: WalkMetric = .geodesic
    ) {
        preconditionFailure("not written yet")
    }
}
