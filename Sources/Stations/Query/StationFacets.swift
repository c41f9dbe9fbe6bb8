/// What criteria look at, of one station: a few bytes that lie side by side in a snapshot.
///
/// A query over a large data set reads these instead of the stations themselves.
struct StationFacets: Sendable {
    /// Where the station is in its life.
    let status: FacetMask<StationStatus>
    /// How one gets in, empty if that is unknown.
    let access: FacetMask<StationAccess>
    /// Which amenities it has.
    let checklist: Checklist

    /// Takes the facets of a station.
    init(_ station: Station) {
        status = FacetMask([station.status])
        access = FacetMask(station.access.map { [$0] } ?? [])
        checklist = station.checklist
    }
}

/// A set of listed values as one bit each, at the value's place in the list.
struct FacetMask<Value: ListedValue>: Hashable, Sendable {
    private let bits: UInt8

    init(_ values: some Sequence<Value>) {
        let all = Array(Value.allCases)
        precondition(all.count <= UInt8.bitWidth, "a listed value has a bit of its own")
        bits = values.reduce(0) { $0 | (all.firstIndex(of: $1).map { 1 << UInt8($0) } ?? 0) }
    }

    var isEmpty: Bool { bits == 0 }

    func overlaps(_ other: Self) -> Bool { bits & other.bits != 0 }
}
