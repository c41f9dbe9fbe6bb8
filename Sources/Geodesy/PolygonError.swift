/// The reason why some rings are no polygon; polygons and rings are counted from 0.
public enum PolygonError: Error, Hashable, Sendable {
    /// A polygon has no ring at all.
    case noExterior(polygon: Int)

    /// One of its rings is invalid; ring 0 is the exterior, the others are holes.
    case invalidRing(polygon: Int, ring: Int, reason: LinearRingError)
}

extension PolygonError: CustomStringConvertible {
    /// What is wrong and where, as an English sentence.
    public var description: String {
        switch self {
        case .noExterior(let polygon):
            "Polygon \(polygon) has no ring."
        case .invalidRing(let polygon, let ring, let reason):
            "Polygon \(polygon), ring \(ring) (\(ring == 0 ? "exterior" : "hole")): \(reason)"
        }
    }
}
