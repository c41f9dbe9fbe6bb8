import Geodesy
import SpatialIndex

/// The search for the place of an area that is farthest from all stations.
///
/// Boxes of longitude and latitude are halved. The distance to the nearest station changes by no
/// more than the way between two places, so none in a box is farther from the stations than the
/// middle by more than half the box's diagonal; a box that cannot exceed what was found by more
/// than the tolerance is put aside. That is a proof, whatever the shape of the area.
///
/// Where a few edges of the border pass through a box, each place of the area in it is on the left
/// of one of them. The distance to one station is convex along geodesics, so on what a box has on
/// the left of an edge it is largest at a corner; a line that is straight in longitude and
/// latitude bends by tan φ / R, which adds at most h² tan φ / R for the half diagonal h. This bound
/// settles a border along which all places are all but equally far.
struct FarthestSearch {
    private let tree: EdgeTree
    private let stations: NearestStation
    private var best: EmptyCircle?
    private var bound = 0.0

    /// How far the found distance may be from the largest, in metres.
    private static let tolerance = 0.5
    /// So many edges in a box are too many to look at.
    private static let manyEdges = 5
    /// The most boxes of one size that are looked at; no real area comes near it.
    private static let limit = 1_000_000

    /// The farthest place within some edges; nil if there is no station or no area.
    static func farthest(
        within tree: EdgeTree,
        from stations: NearestStation,
        isCancelled: () -> Bool = { false }
    ) -> EmptyCircle? {
        guard !stations.isEmpty else { return nil }
        var search = FarthestSearch(tree: tree, stations: stations)
        search.run(isCancelled)
        return search.best.map { best in
            EmptyCircle(
                centre: best.centre,
                radiusMetres: best.radiusMetres,
                upperBoundMetres: max(search.bound, best.radiusMetres),
                nearestStation: best.nearestStation
            )
        }
    }

    private init(tree: EdgeTree, stations: NearestStation) {
        self.tree = tree
        self.stations = stations
    }

    private mutating func run(_ isCancelled: () -> Bool) {
        var cells = [FarthestCell(box: tree.box, isWithin: false)]
        while !cells.isEmpty {
            var left: [FarthestCell] = []
            for (number, cell) in cells.enumerated() {
                if number & 31 == 0, isCancelled() { return }
                if let cell = examined(cell) { left.append(cell) }
            }
            cells = left
            let reached = reached
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
        let border = cell.isWithin ? [] : tree.edges(meeting: cell.box, atMost: Self.manyEdges)
        let middle = cell.box.centre
        guard !border.isEmpty || cell.isWithin || tree.contains(middle) else { return nil }
        guard let nearest = nearest(to: middle) else { return nil }
        let size = cell.box.high - cell.box.low
        let halfDiagonal = DegreeMetric(cell.box).metres(east: size.x, north: size.y) / 2
        var most = nearest.distance + halfDiagonal
        if let edge = border.first, let stretch = edge.stretch(within: cell.box) {
            if tree.contains(middle) { note(nearest) }
            if let other = self.nearest(to: edge.place(in: stretch)) { note(other) }
        } else {
            note(nearest)
        }
        if most > reached, !border.isEmpty, border.count < Self.manyEdges {
            most = min(most, bound(of: cell.box, border, halfDiagonal, nearest.station))
        }
        guard most > reached else {
            bound = max(bound, most)
            return nil
        }
        return FarthestCell(box: cell.box, isWithin: border.isEmpty, bound: most)
    }

    /// Boxes with no more than this are put aside.
    private var reached: Double { (best?.radiusMetres ?? 0) + Self.tolerance }

    /// The greatest distance from a station that the area can have in a box with some edges.
    private func bound(
        of box: PlaneBox,
        _ border: [Edge],
        _ halfDiagonal: Double,
        _ station: Int
    ) -> Double {
        let latitude = Direction(degrees: max(box.low.y.magnitude, box.high.y.magnitude))
        let bend = latitude.sine / max(latitude.cosine, 1e-15) / 6_335_000
        let corners = border.flatMap { $0.corners(onLeftIn: box) }
        let farthest = corners.reduce(0.0) { farthest, corner in
            let place = try? Coordinate(longitude: corner.x, latitude: corner.y)
            let metres = place.map {
                Geodesic.distanceMetres(from: $0, to: stations.places[station])
            }
            return max(farthest, metres ?? .infinity)
        }
        // Beyond a quarter of the globe distances are no longer convex.
        return farthest < 9e6 ? farthest + halfDiagonal * halfDiagonal * bend : .infinity
    }

    private typealias Nearest = (place: Coordinate, distance: Double, station: Int)

    private mutating func nearest(to place: PlanePoint) -> Nearest? {
        guard let place = try? Coordinate(longitude: place.x, latitude: place.y) else { return nil }
        return stations.nearest(to: place).map { (place, $0.distanceMetres, $0.index) }
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
