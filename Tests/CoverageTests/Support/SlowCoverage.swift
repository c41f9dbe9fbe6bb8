import Coverage
import Geodesy

/// The figures of ``DemandCoverage`` for one set of places, by the definitions and every geodesic.
struct SlowCoverage {
    /// The sorted distances to all stations of each place that counts.
    let distances: [[Double]]
    let weights: [Double]

    init(_ places: [Coordinate], _ weights: [Double], stations: [Coordinate]) {
        let counted = places.indices.filter { weights[$0] > 0 }
        distances = counted.map { place in
            stations.map { Geodesic.distanceMetres(from: places[place], to: $0) }.sorted()
        }
        self.weights = counted.map { weights[$0] }
    }

    var weight: Double { weights.reduce(0, +) }

    func share(atLeast count: Int, within metres: Double) -> Double {
        let covered = weights.indices.filter { place in
            distances[place].count { $0 <= metres } >= count
        }
        return covered.reduce(0) { $0 + weights[$1] } / weight
    }

    func quantile(_ share: Double) -> Double? {
        let nearest = distances.compactMap(\.first)
        return nearest.sorted().first { metres in
            let within = nearest.indices.filter { nearest[$0] <= metres }
            return within.reduce(0) { $0 + weights[$1] } >= share * weight
        }
    }

    var mean: Double {
        zip(distances, weights).reduce(0) { $0 + ($1.0.first ?? 0) * $1.1 } / weight
    }

    /// Half the mean difference between two, over the mean.
    var gini: Double {
        var sum = 0.0
        for one in weights.indices {
            for other in weights.indices {
                let difference = (distances[one].first ?? 0) - (distances[other].first ?? 0)
                sum += weights[one] * weights[other] * difference.magnitude
            }
        }
        return sum / (2 * weight * weight * mean)
    }
}
