public import Stations

extension DataQuality {
    /// Looks for what is doubtful in a snapshot.
    ///
    /// - Parameters:
    ///   - snapshot: the stations and areas.
    ///   - statuses: the statuses of the stations that are looked at.
    /// - Complexity: O(n log n + n k) for n stations with k others within 150 m of each.
    public init(of snapshot: StationSnapshot, statuses: Set<StationStatus> = [.open]) {
        preconditionFailure("not written yet")
    }
}
