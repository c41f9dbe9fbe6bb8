/// Why nobody can say what lies within an outline, and where that shows.
public enum OutlineFault: Error, Hashable, Sendable {
    /// There is no polygon, or none with an area.
    case noArea
    /// There are more positions than ``MultiPolygon/positionLimit``.
    case tooManyPositions(Int)
    /// Two edges cross each other at a place.
    case crossing(at: Coordinate)
    /// Polygons overlap, holes overlap, or a hole lies outside its exterior at a place.
    case overlap(at: Coordinate)

    /// Where it shows; nil if it is everywhere.
    public var place: Coordinate? {
        switch self {
        case .noArea, .tooManyPositions: nil
        case .crossing(let place), .overlap(let place): place
        }
    }
}

extension OutlineFault: CustomStringConvertible {
    /// What is wrong, where, and what would be right, as an English sentence.
    public var description: String {
        switch self {
        case .noArea:
            "An outline must have a polygon with an area, but has none."
        case .tooManyPositions(let count):
            "An outline may have \(MultiPolygon.positionLimit) positions, but has \(count)."
        case .crossing(let place):
            "The outline crosses itself at longitude \(place.longitude), latitude "
                + "\(place.latitude): rings must be simple and polygons must not overlap."
        case .overlap(let place):
            "Polygons of the outline overlap, or a hole lies outside its polygon, at longitude "
                + "\(place.longitude), latitude \(place.latitude)."
        }
    }
}
