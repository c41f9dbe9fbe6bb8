import Geodesy

/// Stations too close to each other to be shown apart.
struct MapCluster: Hashable {
    /// How many they are.
    let count: Int
    /// The mean of their positions, in degrees of the map's datum.
    let centre: Coordinate
    /// The box around them.
    let box: BoundingBox

    /// Takes the stations of one square of a grid, which never lies across the antimeridian; nil
    /// for none.
    init?(_ stations: [MapStation]) {
        guard let box = BoundingBox(enclosing: stations.map(\.position)) else { return nil }
        let count = Double(stations.count)
        let longitude = stations.reduce(0) { $0 + $1.position.longitude / count }
        let latitude = stations.reduce(0) { $0 + $1.position.latitude / count }
        self.count = stations.count
        self.box = box
        // A mean of positions is one, up to rounding at the edge of the globe.
        centre = (try? Coordinate(longitude: longitude, latitude: latitude)) ?? box.southWest
    }
}
