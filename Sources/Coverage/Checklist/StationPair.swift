/// Two stations close to each other, as places in the snapshot, the first before the second.
public struct StationPair: Hashable, Sendable {
    /// The one that comes first in the snapshot.
    public let first: Int
    /// The other.
    public let second: Int
    /// The length of the geodesic between them in metres.
    public let distanceMetres: Double

    /// Makes a pair.
    public init(first: Int, second: Int, distanceMetres: Double) {
        self.first = first
        self.second = second
        self.distanceMetres = distanceMetres
    }
}
