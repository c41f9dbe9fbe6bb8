import Geodesy
import SpatialIndex

/// Discs of one radius around different places.
struct DiscUnion {
    let places: [Coordinate]
    let discs: [GeodesicDisc]
    let index: SpatialIndex
    let radiusMetres: Double

    init(around places: [Coordinate], radiusMetres: Double) {
        self.places = places
        self.radiusMetres = radiusMetres
        discs = places.map { GeodesicDisc(centre: $0, radiusMetres: radiusMetres) }
        index = SpatialIndex(coordinates: places)
    }

    /// The arcs of a circle that are within other discs; nil if the whole of it is.
    ///
    /// Of discs around the same place the first stands for all.
    func hiddenArcs(of disc: Int, using selection: inout Selection) -> [HiddenArc]? {
        index.search(withinMetres: 2 * radiusMetres, of: places[disc], into: &selection)
        var hidden: [HiddenArc] = []
        var sectors = CircleSectors()
        for other in selection where other != disc {
            switch discs[disc].overlap(with: discs[other]) {
            case .none: break
            case .coincident: if other < disc { return nil }
            case .arc(let middle, let half):
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
