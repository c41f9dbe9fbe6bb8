import Geodesy
import SpatialIndex

/// The leaving out of discs that lie within others of the same radius.
///
/// If all of a circle is within discs that hold its centre, then so is its whole disc: discs are
/// convex, so each holds the way from that centre to its part of the circle. Discs are left out one
/// after the other, and only for those that are still there, so the union stays what it was. What
/// decides has a margin far above rounding: a disc that only just lies within others is kept.
enum DiscThinning {
    /// How many of the nearest discs are looked at in one round.
    private static let neighbours = 16
    /// Circles are taken as hidden by this much less at each end, in radians.
    private static let margin = 1e-5
    /// Nearer places than this, in metres, have no direction that could be relied on.
    private static let leastMetres = 1e-3

    /// The places whose discs have the same union as all, as indices, ascending.
    ///
    /// - Parameters:
    ///   - places: the middles of the discs.
    ///   - radiusMetres: their radius, at most 100 km.
    ///   - isCancelled: asked now and then whether nobody waits for the answer any more.
    /// - Returns: indices; among equal places the first.
    /// - Complexity: O(n log n).
    static func essential(
        of places: [Coordinate],
        radiusMetres: Double,
        isCancelled: () -> Bool = { false }
    ) -> [Int] {
        var seen: Set<Coordinate> = []
        var kept = places.indices.filter { seen.insert(places[$0]).inserted }
        while kept.count > 3, !isCancelled() {
            let rest = round(kept, places, radiusMetres, isCancelled)
            let isDone = rest.count > kept.count - kept.count / 16 - 1
            kept = rest
            if isDone { break }
        }
        return kept
    }

    /// The places whose discs have the same union as all, in their order.
    static func thinned(
        _ places: [Coordinate],
        radiusMetres: Double,
        isCancelled: () -> Bool = { false }
    ) -> [Coordinate] {
        essential(of: places, radiusMetres: radiusMetres, isCancelled: isCancelled)
            .map { places[$0] }
    }

    private static func round(
        _ indices: [Int],
        _ places: [Coordinate],
        _ radiusMetres: Double,
        _ isCancelled: () -> Bool
    ) -> [Int] {
        let places = indices.map { places[$0] }
        let index = SpatialIndex(coordinates: places)
        let discs = places.map { GeodesicDisc(centre: $0, radiusMetres: radiusMetres) }
        var isKept = [Bool](repeating: true, count: places.count)
        var near = Selection()
        for place in places.indices {
            if place & 255 == 0, isCancelled() { break }
            index.nearest(
                to: places[place],
                limit: neighbours + 1,
                // Those on the very circle do not hold the centre for certain.
                withinMetres: radiusMetres * 0.999,
                into: &near
            )
            var sectors = CircleSectors()
            for other in near where other != place && isKept[other] {
                hide(discs[place], by: discs[other], &sectors)
                if sectors.areAllHidden { break }
            }
            isKept[place] = !sectors.areAllHidden
        }
        return zip(indices, isKept).compactMap { $1 ? $0 : nil }
    }

    private static func hide(
        _ disc: GeodesicDisc,
        by other: GeodesicDisc,
        _ sectors: inout CircleSectors
    ) {
        let offset = other.centre - disc.centre
        guard offset.dot(offset) > leastMetres * leastMetres,
            case .arc(let middle, let half) = disc.overlap(with: other), half > margin
        else { return }
        sectors.hide(from: middle - half + margin, to: middle + half - margin)
    }
}
