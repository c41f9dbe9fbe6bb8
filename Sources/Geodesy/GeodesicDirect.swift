/// The answer of the direct geodesic problem: where a way ends, and in which direction.
public struct GeodesicDirect: Hashable, Sendable {
    /// The end of the way.
    public let destination: Coordinate

    /// The direction in which the way passes its end, in (-180, 180] degrees clockwise from north.
    public let finalAzimuthDegrees: Double
}
