public import Geodesy

/// The largest circle around a place of an area that has no station within it.
public struct EmptyCircle: Hashable, Sendable {
    /// The middle of the circle, within the area or on its border.
    public let centre: Coordinate

    /// The geodesic distance from the middle to the nearest station in metres.
    public let radiusMetres: Double

    /// No place of the area is farther than this from every station, in metres.
    ///
    /// It is at most 1 m more than the radius.
    public let upperBoundMetres: Double

    /// The index of the nearest station in the caller's array.
    public let nearestStation: Int
}
