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

    func distances(of places: [Coordinate], radii: [Double]) -> DistanceTable {
        var table = index.threeNearestDistances(ofEach: places)
        if factor != 1 {
            for row in table.metres.indices { table.metres[row] *= factor }
        }
        for row in table.metres.indices where isNear(table.metres[row], radii) {
            table.metres[row] = exactDistances(of: places[Int(table.places[row])])
        }
        return table
    }

    /// Whether one of three distances is so close to a radius that a rounding decides.
    @inline(__always)
    private func isNear(_ metres: SIMD4<Double>, _ radii: [Double]) -> Bool {
        for radius in radii {
            let miss = metres - radius
            let nearest = min(miss.x.magnitude, miss.y.magnitude, miss.z.magnitude)
            if nearest < Self.toleranceMetres { return true }
        }
        return false
    }

    private func exactDistances(of place: Coordinate) -> SIMD4<Double> {
        var distances = SIMD4<Double>(repeating: .infinity)
        for (lane, neighbour) in index.nearest(to: place, limit: 3).enumerated() {
            let station = stations[neighbour.index]
            distances[lane] = Geodesic.distanceMetres(from: place, to: station) * factor
        }
        return distances
    }
}
