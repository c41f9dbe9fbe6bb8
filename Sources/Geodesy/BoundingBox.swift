/// A box between two meridians and two circles of latitude, as in RFC 7946, section 5.
///
/// A box whose west is greater than its east crosses the antimeridian. All comparisons are of
/// degrees, edges included; a box holds a pole under a given longitude only if it holds both
/// numbers, so a box around a pole should span all longitudes.
public struct BoundingBox: Hashable, Sendable {
    /// The corner of the smallest latitude and the westernmost longitude.
    public let southWest: Coordinate

    /// The corner of the greatest latitude and the easternmost longitude.
    public let northEast: Coordinate

    /// Makes a box from its corners, or refuses a south edge that is north of the north edge.
    public init(southWest: Coordinate, northEast: Coordinate) throws(BoundingBoxError) {
        guard southWest.latitude <= northEast.latitude else {
            throw .southAboveNorth(south: southWest.latitude, north: northEast.latitude)
        }
        self.init(uncheckedSouthWest: southWest, northEast: northEast)
    }

    /// Makes a box from corners that are known to be in order.
    init(uncheckedSouthWest southWest: Coordinate, northEast: Coordinate) {
        self.southWest = southWest
        self.northEast = northEast
    }

    /// The box of the whole globe.
    public static let world = BoundingBox(
        uncheckedSouthWest: Coordinate(onGlobe: -180, -90),
        northEast: Coordinate(onGlobe: 180, 90)
    )

    /// Whether the box runs from west over longitude 180 to east.
    public var crossesAntimeridian: Bool { southWest.longitude > northEast.longitude }
}

extension BoundingBox {
    /// Whether a place is in the box or on its edge; -180 and 180 are the same meridian.
    public func contains(_ coordinate: Coordinate) -> Bool {
        southWest.latitude <= coordinate.latitude
            && coordinate.latitude <= northEast.latitude
            && containsMeridian(coordinate.longitude)
    }

    /// Whether two boxes have a place in common, be it on their edges.
    public func intersects(_ other: BoundingBox) -> Bool {
        // Two arcs of a circle meet where one of them holds the beginning of the other.
        southWest.latitude <= other.northEast.latitude
            && other.southWest.latitude <= northEast.latitude
            && (containsMeridian(other.southWest.longitude)
                || other.containsMeridian(southWest.longitude))
    }

    private func containsMeridian(_ longitude: Double) -> Bool {
        spans(longitude) || (longitude.magnitude == 180 && spans(-longitude))
    }

    private func spans(_ longitude: Double) -> Bool {
        let isEastOfWest = southWest.longitude <= longitude
        let isWestOfEast = longitude <= northEast.longitude
        return crossesAntimeridian ? isEastOfWest || isWestOfEast : isEastOfWest && isWestOfEast
    }
}
