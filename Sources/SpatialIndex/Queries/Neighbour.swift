/// One answer of a nearest query.
@frozen
public struct Neighbour: Hashable, Sendable {
    /// The point's position in the array that the index was made from.
    public let index: Int
    /// The length of the WGS-84 geodesic to it in metres.
    public let distanceMetres: Double

    /// Makes an answer.
    public init(index: Int, distanceMetres: Double) {
        self.index = index
        self.distanceMetres = distanceMetres
    }
}
