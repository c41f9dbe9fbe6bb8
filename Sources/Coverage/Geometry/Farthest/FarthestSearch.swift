import Geodesy
import SpatialIndex

/// The search for the place of an area that is farthest from all stations.
///
/// Boxes of longitude and latitude are halved. The distance to the nearest station changes by no
/// more than the way between two places, so none in a box is farther from the stations than the
/// middle by more than half the box's diagonal; a box that cannot exceed what was found by more
/// than the tolerance is put aside. That is a proof, whatever the shape of the area.
struct FarthestSearch {
    private let tree: EdgeTree
    private let index: SpatialIndex
    private var best: EmptyCircle?
    private var bound = 0.0
    private var neighbours: [Neighbour] = []

    /// How far the found distance may be from the largest, in metres.
    private static let tolerance = 0.5
    /// The most boxes of one size that are looked at; no real area comes near it.
    private static let limit = 1_000_000

    /// The farthest place within some edges; nil if there is no station or no area.
    static func farthest(within tree: EdgeTree, from index: SpatialIndex) -> EmptyCircle? {
        guard index.count > 0 else { return nil }
        var search = FarthestSearch(tree: tree, index: index)
        search.run()
        return search.best.map { best in
            EmptyCircle(
                centre: best.centre,
                radiusMetres: best.radiusMetres,
                upperBoundMetres: max(search.bound, best.radiusMetres),
                nearestStation: best.nearestStation
            )
        }
    }

    private init(tree: EdgeTree, index: SpatialIndex) {
        self.tree = tree
        self.index = index
    }

    private mutating func run() {
        var cells = [FarthestCell(box: tree.box, isWithin: false)]
        while !cells.isEmpty {
            cells = cells.compactMap { examined($0) }
            let reached = (best?.radiusMetres ?? 0) + Self.tolerance
            let isTooMany = cells.count > Self.limit
            cells = cells.flatMap { cell in
                guard cell.bound <= reached || isTooMany else { return cell.halves }
                bound = max(bound, cell.bound)
                return []
            }
        }
    }

    /// The cell with its bound; nil if it is outside, or cannot hold a farther place.
    private mutating func examined(_ cell: FarthestCell) -> FarthestCell? {
        let border = cell.isWithin ? nil : tree.edge(meeting: cell.box)
        let middle = cell.box.centre
        guard border != nil || cell.isWithin || tree.contains(middle) else { return nil }
        guard let nearest = nearest(to: middle) else { return nil }
        let size = cell.box.high - cell.box.low
        let halfDiagonal = DegreeMetric(cell.box).metres(east: size.x, north: size.y) / 2
        let most = nearest.distance + halfDiagonal
        if let border {
            if tree.contains(middle) { note(nearest) }
            if let stretch = border.stretch(within: cell.box) {
                let place = border.place(in: stretch)
                if let other = self.nearest(to: place) { note(other) }
            }
        } else {
            note(nearest)
        }
        guard most > (best?.radiusMetres ?? 0) + Self.tolerance else {
            bound = max(bound, most)
            return nil
        }
        return FarthestCell(box: cell.box, isWithin: border == nil, bound: most)
    }

    private typealias Nearest = (place: Coordinate, distance: Double, station: Int)

    private mutating func nearest(to place: PlanePoint) -> Nearest? {
        guard let place = try? Coordinate(longitude: place.x, latitude: place.y) else { return nil }
        index.nearest(to: place, limit: 1, into: &neighbours)
        return neighbours.first.map { (place, $0.distanceMetres, $0.index) }
    }

    private mutating func note(_ found: Nearest) {
        guard found.distance > best?.radiusMetres ?? -1 else { return }
        best = EmptyCircle(
            centre: found.place,
            radiusMetres: found.distance,
            upperBoundMetres: found.distance,
            nearestStation: found.station
        )
    }
}
