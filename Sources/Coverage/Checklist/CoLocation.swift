public import Stations

/// Stations that are one: two signs on one door.
public enum CoLocation {
    /// How close stations must be to each other, in metres, exclusive.
    public static let metres = 30.0

    /// The groups of stations that count as one, each of at least two.
    ///
    /// Two stations are one if they are less than 30 m apart and both give an address, the same but
    /// for width, case and spaces; so are stations joined by a chain of such pairs.
    ///
    /// - Parameters:
    ///   - indices: the stations to look at, as places in the snapshot.
    ///   - snapshot: the stations.
    /// - Returns: the groups, each ascending, in the order of their first stations.
    /// - Complexity: O(n log n) unless many stations share an address.
    public static func groups(of indices: [Int], in snapshot: StationSnapshot) -> [[Int]] {
        preconditionFailure("not written yet")
    }
}
