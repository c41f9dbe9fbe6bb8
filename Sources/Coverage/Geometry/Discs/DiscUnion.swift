import Geodesy
import SpatialIndex

/// Discs of one radius around places that are more than a micrometre apart.
struct DiscUnion {
    let places: [Coordinate]
    let discs: [GeodesicDisc]
    let index: SpatialIndex
    let radiusMetres: Double

    /// Makes discs; of places within a micrometre of each other the first stands for the others.
    init(around places: [Coordinate], radiusMetres: Double) {
        let all = SpatialIndex(coordinates: places)
        var isKept = [Bool](repeating: true, count: places.count)
        var selection = Selection()
        for (number, place) in places.enumerated() {
            all.search(withinMetres: Self.samePlaceMetres, of: place, into: &selection)
            isKept[number] = !selection.contains { $0 < number && isKept[$0] }
        }
        let isWhole = isKept.allSatisfy { $0 }
        let kept = isWhole ? places : zip(places, isKept).compactMap { $1 ? $0 : nil }
        self.places = kept
        self.radiusMetres = radiusMetres
        discs = kept.map { GeodesicDisc(centre: $0, radiusMetres: radiusMetres) }
        index = isWhole ? all : SpatialIndex(coordinates: kept)
    }

    private static let samePlaceMetres = 1.1e-6

    /// The arcs of a circle that are within other discs; nil if the whole of it is.
    func hiddenArcs(of disc: Int, using selection: inout Selection) -> [HiddenArc]? {
        index.search(withinMetres: 2 * radiusMetres, of: places[disc], into: &selection)
        var hidden: [HiddenArc] = []
        var sectors = CircleSectors()
        for other in selection where other != disc {
            let (lower, upper) = (min(disc, other), max(disc, other))
            guard discs[lower].clearlyOverlaps(discs[upper]),
                case .arc(let middle, let half) = discs[disc].overlap(with: discs[other])
            else { continue }
            hidden.append(
                HiddenArc(
                    from: middle - half,
                    to: middle + half,
                    .disc(other, isEnd: false),
                    .disc(other, isEnd: true)
                )
            )
            sectors.hide(from: middle - half, to: middle + half)
            if sectors.areAllHidden { return nil }
        }
        return hidden
    }

    /// The place of a circle at an angle; where circles meet it is the same for both.
    func place(on disc: Int, at angle: Double, _ bound: ArcBound) -> SpaceVector {
        guard case .disc(let other, let isEnd) = bound, other < disc,
            case .arc(let middle, let half) = discs[other].overlap(with: discs[disc])
        else { return discs[disc].place(at: angle) }
        // Where one circle goes into the other disc, the other comes out of the first.
        return discs[other].place(at: isEnd ? middle - half : middle + half)
    }
}
