/// Why an audit cannot be made of what it is given.
public enum CoverageError: Error, Hashable, Sendable {
    /// A radius is no number, or outside ``ServiceRadius/range``.
    case radiusOutOfRange(metres: Double)
}
