import Geodesy

/// Finds the distances of places to their three nearest points, many places at a time.
///
/// Places close together share their candidates. With c the middle of a block of places, r the
/// farthest of them from it and d the distance of c to its third nearest point, every place has
/// three points within d + r; and points that are so near to it are within d + 2r of c.
struct ThreeNearestSearch {
    /// How many places make a block.
    static let blockSize = 32
    /// Above so many candidates a block is halved.
    private static let enoughCandidates = 20
    /// Blocks that are not halved.
    private static let smallBlock = 8
    private static let lanes = 8

    let index: SpatialIndex
    /// The points in the caller's order.
    let points: [ShortGeodesic]
    /// Where to measure from, neighbours close together.
    let places: [Coordinate]

    private var candidates = Selection()
    private var nearest: [Neighbour] = []

    init(index: SpatialIndex, points: [ShortGeodesic], places: [Coordinate]) {
        self.index = index
        self.points = points
        self.places = places
    }

    /// Writes the distances of the places in a range.
    mutating func visit(_ range: Range<Int>, _ distances: DisjointWriter<SIMD4<Double>>) {
        guard range.count > 1, let block = PlaceBlock(places[range]),
            let isFew = findCandidates(of: block)
        else {
            for place in range { visit(place: place, distances) }
            return
        }
        if !isFew, range.count > Self.smallBlock {
            let middle = (range.lowerBound + range.upperBound) / 2
            visit(range.lowerBound..<middle, distances)
            visit(middle..<range.upperBound, distances)
            return
        }
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(start + Self.lanes, range.upperBound)
            measure(start..<end, distances)
            start = end
        }
    }

    /// Collects the points that may be among the nearest of a block; whether they are few, or nil if
    /// the formula for lanes does not hold for them.
    private mutating func findCandidates(of block: PlaceBlock) -> Bool? {
        let wanted = min(3, index.count)
        index.nearest(to: block.middle, limit: wanted, into: &nearest)
        guard wanted > 0, let farthest = nearest.last else { return nil }
        let reach = farthest.distanceMetres + 2 * block.radiusMetres + 1
        guard reach + block.radiusMetres < ShortGeodesic.laneLimit else { return nil }
        index.search(withinMetres: reach, of: block.middle, into: &candidates)
        return candidates.count <= Self.enoughCandidates
    }

    /// Writes the distances of at most eight places, to the candidates.
    private func measure(_ range: Range<Int>, _ distances: DisjointWriter<SIMD4<Double>>) {
        let first = places[range.lowerBound]
        var longitudes = SIMD8(repeating: first.longitude)
        var latitudes = SIMD8(repeating: first.latitude)
        for (lane, place) in range.enumerated() {
            longitudes[lane] = places[place].longitude
            latitudes[lane] = places[place].latitude
        }
        var least = LeastThree()
        candidates.withUnsafeIndices { indices in
            for candidate in indices {
                least.add(
                    points[Int(candidate)]
                        .metres(toLongitudes: longitudes, latitudes: latitudes)
                )
            }
        }
        for (lane, place) in range.enumerated() {
            distances.set(
                place,
                SIMD4(least.first[lane], least.second[lane], least.third[lane], .infinity)
            )
        }
    }

    /// Writes the distances of one place as the index gives them.
    private mutating func visit(place: Int, _ distances: DisjointWriter<SIMD4<Double>>) {
        index.nearest(to: places[place], limit: 3, into: &nearest)
        var metres = SIMD4<Double>(repeating: .infinity)
        for (lane, neighbour) in nearest.enumerated() { metres[lane] = neighbour.distanceMetres }
        distances.set(place, metres)
    }
}
