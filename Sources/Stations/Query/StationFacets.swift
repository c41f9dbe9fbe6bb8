/// What a filter looks at, of one station: a few bytes that lie side by side in a snapshot.
///
/// A query over a large data set reads these instead of the stations themselves.
public struct StationFacets: Hashable, Sendable {
    /// Where the station is in its life.
    public let status: StationStatus
    /// How one gets in.
    public let access: StationAccess?
    /// Which amenities it has.
    public let checklist: Checklist

    /// Takes the facets of a station.
    public init(_ station: Station) {
        status = station.status
        access = station.access
        checklist = station.checklist
    }
}
