import Geodesy
import SpatialIndex

/// Distances along geodesics, times a factor.
struct GeodesicDistances: NearestDistances {
    /// By how much the index's distances may differ from the exact ones, with a margin.
    private static let toleranceMetres = 2e-6

    private let stations: [Coordinate]
    private let index: SpatialIndex
    private let factor: Double

    init(to stations: [Coordinate], factor: Double) {
        self.stations = stations
        index = SpatialIndex(coordinates: stations)
        self.factor = factor
    }

    func distances(of places: [Coordinate], radii: [Double]) -> [SIMD4<Double>] {
        let table = index.nearest(toEach: places, limit: 3)
        var distances = [SIMD4<Double>](repeating: .init(repeating: .infinity), count: places.count)
        for place in places.indices {
            var lane = 0
            for neighbour in table[place] {
                distances[place][lane] = neighbour.distanceMetres * factor
                lane += 1
            }
            for radius in radii {
                let miss = distances[place] - radius
                let isNear = miss .< Self.toleranceMetres .& miss .> -Self.toleranceMetres
                guard isNear != SIMDMask(repeating: false) else { continue }
                for (lane, neighbour) in table[place].enumerated() where isNear[lane] {
                    let metres = Geodesic.distanceMetres(
                        from: places[place],
                        to: stations[neighbour.index]
                    )
                    distances[place][lane] = metres * factor
                }
            }
        }
        return distances
    }
}
