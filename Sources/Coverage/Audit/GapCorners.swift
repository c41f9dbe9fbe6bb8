import Geodesy
import SpatialIndex

/// The corners of all gaps of an area, to find the gap nearest to a place.
struct GapCorners {
    private let index: SpatialIndex
    /// The gap that each corner belongs to.
    private let gaps: [Int]

    init(_ gaps: [Gap]) {
        let corners = gaps.enumerated().flatMap { number, gap in
            gap.outline.polygons.flatMap(\.exterior.positions).map { (number, $0) }
        }
        self.gaps = corners.map(\.0)
        index = SpatialIndex(coordinates: corners.map(\.1))
    }

    /// The gap with the nearest corner, the first of several; nil without gaps.
    ///
    /// - Complexity: O(log n) for n corners.
    func gap(nearest place: Coordinate) -> Int? {
        index.nearest(to: place, limit: 1).first.map { gaps[$0.index] }
    }
}
