import Stations

/// How many stations people find on public maps, and how many come.
public struct UseTally: Hashable, Sendable {
    /// The stations that at least one public map lists.
    public let listed: Int
    /// The stations that no public map lists.
    public let unlisted: Int
    /// The stations of which it is not recorded whether a map lists them.
    public let listingUnknown: Int
    /// The stations whose visits are recorded.
    public let visited: Int
    /// Their visits in a month, together.
    public let visitsPerMonth: Int
    /// The median of their visits in a month, the lower of two middle ones; nil without any.
    public let medianVisitsPerMonth: Int?

    /// Counts stations.
    init(_ stations: some Sequence<Station>) {
        var listings: [Int?] = []
        var visits: [Int] = []
        for station in stations {
            listings.append(station.mapListed)
            if let number = station.visitsPerMonth { visits.append(number) }
        }
        visits.sort()
        listed = listings.count { ($0 ?? 0) > 0 }
        unlisted = listings.count { $0 == 0 }
        listingUnknown = listings.count { $0 == nil }
        visited = visits.count
        visitsPerMonth = visits.reduce(0, +)
        medianVisitsPerMonth = visits.isEmpty ? nil : visits[(visits.count - 1) / 2]
    }
}
