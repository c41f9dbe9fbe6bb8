public import Geodesy
public import Stations

/// The stations of a snapshot that a filter lets through.
///
/// Stations without a position cannot serve anybody and are counted apart. Doors side by side
/// with the same address (see ``CoLocation``) are one station: of each such group the first that
/// passes for certain stands for all, else the first that possibly does.
public struct StationChoice: Sendable {
    /// The stations as places in the snapshot, ascending: those that pass for certain, and those
    /// that pass possibly, which include the former unless a group is represented by another.
    public let indices: Certainty<[Int]>
    /// Where these stations are, in the same order.
    public let coordinates: Certainty<[Coordinate]>
    /// The stations that pass but have no position, which are in none of the lists.
    public let unlocated: Certainty<Int>
    /// The stations that pass but stand for the same as one of the lists.
    public let coLocated: Int

    /// Applies a filter.
    ///
    /// - Parameters:
    ///   - filter: what is asked of the stations.
    ///   - snapshot: the stations.
    /// - Complexity: O(n log n).
    public init(_ filter: StationFilter, in snapshot: StationSnapshot) {
        preconditionFailure("not written yet")
    }
}
