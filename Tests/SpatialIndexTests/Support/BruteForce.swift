import Geodesy

@testable import SpatialIndex

/// The slow, obvious answers that the index is checked against.
struct BruteForce {
    let coordinates: [Coordinate]
    var tags: [UInt64] = []

    /// All points by their geodesic distance from a place, then by index.
    func ranked(from origin: Coordinate, requiring required: UInt64 = 0) -> [Neighbour] {
        coordinates.indices.filter { hasTags($0, required) }
            .map { index in
                Neighbour(
                    index: index,
                    distanceMetres: Geodesic.distanceMetres(from: origin, to: coordinates[index])
                )
            }
            .sorted { ($0.distanceMetres, $0.index) < ($1.distanceMetres, $1.index) }
    }

    /// The points in a box, by index.
    func search(_ box: BoundingBox) -> [Int] {
        coordinates.indices.filter { box.contains(coordinates[$0]) }
    }

    private func hasTags(_ index: Int, _ required: UInt64) -> Bool {
        required == 0 || (!tags.isEmpty && tags[index] & required == required)
    }
}

extension [Neighbour] {
    /// The beginning of a ranking up to a distance, inclusive.
    func within(_ metres: Double) -> [Neighbour] { Array(prefix { $0.distanceMetres <= metres }) }

    /// The points without their distances.
    var points: [Int] { map(\.index) }
}
