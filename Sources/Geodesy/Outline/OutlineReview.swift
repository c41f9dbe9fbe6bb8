/// An outline looked over: what of it was mended, and whether it says what lies within.
public struct OutlineReview: Hashable, Sendable {
    /// The outline as mended, in the winding of RFC 7946; as it came if there is a fault.
    public let outline: MultiPolygon
    /// What was mended.
    public let mends: [OutlineMend]
    /// Why the outline says nothing; nil if it is all right as mended.
    public let fault: OutlineFault?
    /// The degrees of longitude of a ring that is more than half around the globe without being
    /// cut at the antimeridian (RFC 7946, 3.1.9), so that most likely the other half is meant.
    public let doubtfulDegrees: Double?

    /// Notes what was found.
    public init(
        outline: MultiPolygon,
        mends: [OutlineMend],
        fault: OutlineFault?,
        doubtfulDegrees: Double?
    ) {
        self.outline = outline
        self.mends = mends
        self.fault = fault
        self.doubtfulDegrees = doubtfulDegrees
    }
}

extension MultiPolygon {
    /// The greatest number of positions of an outline that can be measured: 1,000,000.
    public static let positionLimit = 1_000_000

    /// Looks the outline over, and mends what there is one way only to understand.
    ///
    /// Within a polygon the exterior encloses what is inside by the even-odd rule, and each hole
    /// takes off likewise; polygons together must not overlap.
    ///
    /// - Complexity: O(n log n) for n positions of an ordinary outline.
    public func reviewed() -> OutlineReview {
        let wide = polygons.lazy.compactMap(\.exterior.doubtfulDegrees).max()
        let count = polygons.reduce(0) { sum, polygon in
            polygon.rings.reduce(sum) { $0 + $1.positions.count }
        }
        guard count <= Self.positionLimit else {
            return OutlineReview(
                outline: self,
                mends: [],
                fault: .tooManyPositions(count),
                doubtfulDegrees: wide
            )
        }
        var mender = OutlineMender()
        do {
            let mended = try mender.mended(self)
            return OutlineReview(
                outline: mended,
                mends: mender.log.mends,
                fault: nil,
                doubtfulDegrees: wide
            )
        } catch {
            return OutlineReview(outline: self, mends: [], fault: error, doubtfulDegrees: wide)
        }
    }
}

extension Polygon {
    /// The exterior, then the holes.
    var rings: [LinearRing] { [exterior] + holes }
}

extension LinearRing {
    /// The degrees of longitude that the ring spans, if they are more than half a turn and it is not
    /// cut at both names of the antimeridian.
    fileprivate var doubtfulDegrees: Double? {
        let (west, east) = (boundingBox.southWest.longitude, boundingBox.northEast.longitude)
        return east - west > 180 && !(west == -180 && east == 180) ? east - west : nil
    }
}
