import Geodesy
import SpatialIndex

/// Finds the station nearest to a place, also where all of them are very far.
///
/// Seen from the other side of the globe thousands of stations are all but equally far, and each
/// would have to be measured. Beyond 100 km the nearest station is one whose disc of 100 km is not
/// within those of others: on the way from it to the place, 100 km on, no other is nearer. So a
/// few stations decide.
///
/// A class because these few are found when they are first needed.
final class NearestStation {
    private static let farMetres = 100_000.0

    let places: [Coordinate]
    private let index: SpatialIndex
    private var found: [Neighbour] = []

    /// The stations that matter from afar, and an index of them.
    private lazy var far: (stations: [Int], index: SpatialIndex) = {
        let stations = DiscThinning.essential(of: places, radiusMetres: Self.farMetres)
        return (stations, SpatialIndex(coordinates: stations.map { places[$0] }))
    }()

    /// Takes stations over, with an index of them if there is one.
    init(_ places: [Coordinate], in index: SpatialIndex? = nil) {
        self.places = places
        self.index = index ?? SpatialIndex(coordinates: places)
    }

    var isEmpty: Bool { places.isEmpty }

    /// The nearest station and its distance, the first of several; nil without stations.
    func nearest(to place: Coordinate) -> Neighbour? {
        index.nearest(to: place, limit: 1, withinMetres: Self.farMetres, into: &found)
        if let near = found.first { return near }
        far.index.nearest(to: place, limit: 1, into: &found)
        return found.first.map {
            Neighbour(index: far.stations[$0.index], distanceMetres: $0.distanceMetres)
        }
    }
}
