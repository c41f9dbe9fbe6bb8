/// The reason why two corners do not make a box.
public enum BoundingBoxError: Error, Hashable, Sendable {
    /// The south edge is north of the north edge.
    case southAboveNorth(south: Double, north: Double)
}

extension BoundingBoxError: CustomStringConvertible {
    /// What is wrong, as an English sentence.
    public var description: String {
        switch self {
        case .southAboveNorth(let south, let north):
            "The south edge of the box, latitude \(south), is north of its north edge, \(north)."
        }
    }
}
