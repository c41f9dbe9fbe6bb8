/// The reason why some positions are no linear ring.
public enum LinearRingError: Error, Hashable, Sendable {
    /// There are fewer than four positions.
    case tooFewPositions(Int)

    /// The last position differs from the first.
    case notClosed(first: Coordinate, last: Coordinate)
}

extension LinearRingError: CustomStringConvertible {
    /// What is wrong, as an English sentence.
    public var description: String {
        switch self {
        case .tooFewPositions(let count):
            "A ring needs at least 4 positions, the first repeated as the last, but has \(count)."
        case .notClosed(let first, let last):
            "A ring must end where it begins, but begins at \(first) and ends at \(last)."
        }
    }
}
