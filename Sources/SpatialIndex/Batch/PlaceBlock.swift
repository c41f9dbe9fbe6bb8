import Geodesy

/// Some places close together, away from the poles and the antimeridian.
struct PlaceBlock {
    /// The middle of their box.
    let middle: Coordinate
    /// No place is farther than this from the middle.
    let radiusMetres: Double

    /// Looks places up; nil if they are not close together, or near a pole or the antimeridian.
    init?(_ places: ArraySlice<Coordinate>) {
        guard let first = places.first else { return nil }
        var low = SIMD2(first.longitude, first.latitude)
        var high = low
        for place in places {
            let point = SIMD2(place.longitude, place.latitude)
            low.replace(with: point, where: point .< low)
            high.replace(with: point, where: point .> high)
        }
        let size = high - low
        // The formula for lanes needs points, which are up to 80 km away, within its latitudes too.
        guard size.x < 1, size.y < 1, low.x > -178, high.x < 178, low.y > -73, high.y < 73,
            let middle = try? Coordinate(
                longitude: (low.x + high.x) / 2,
                latitude: (low.y + high.y) / 2
            )
        else { return nil }
        // In so small a box the corners are the farthest, those nearer to the equator; a degree of
        // longitude is at most 111.32 km there and a degree of latitude at most 111.7 km.
        let widest = low.y <= 0 && high.y >= 0 ? 0 : min(low.y.magnitude, high.y.magnitude)
        let east = size.x / 2 * 111_320 * cosine(degrees: widest) * 1.004
        let north = size.y / 2 * 111_700
        self.middle = middle
        radiusMetres = (east * east + north * north).squareRoot() * 1.001 + 0.001
    }
}
