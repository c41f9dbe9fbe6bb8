import Geodesy

@testable import SpatialIndex

/// The slow, obvious answers that the index is checked against.
enum BruteForce {
    static func nearest(
        _ coordinates: [Coordinate],
        to origin: Coordinate,
        limit: Int,
        withinMetres: Double = .infinity,
        where isIncluded: (Int) -> Bool = { _ in true }
    ) -> [Neighbour] {
        coordinates.indices.filter(isIncluded)
            .map { index in
                Neighbour(
                    index: index,
                    distanceMetres: Geodesic.distanceMetres(from: origin, to: coordinates[index])
                )
            }
            .filter { $0.distanceMetres <= withinMetres }
            .sorted { ($0.distanceMetres, $0.index) < ($1.distanceMetres, $1.index) }
            .prefix(limit).map(\.self)
    }

    static func search(_ coordinates: [Coordinate], _ box: BoundingBox) -> [Int] {
        coordinates.indices.filter { index in
            let place = coordinates[index]
            let west = box.southWest.longitude
            let east = box.northEast.longitude
            let latitudes = box.southWest.latitude...box.northEast.latitude
            // The same meridian under both its names.
            let longitudes = [place.longitude, place.longitude - 360, place.longitude + 360]
            let isBetween = longitudes.contains { longitude in
                west <= east
                    ? (west...east).contains(longitude) : (west...(east + 360)).contains(longitude)
            }
            return latitudes.contains(place.latitude) && isBetween
        }
    }
}
