import Foundation
import Geodesy

/// Points as stations lie: in cities of very different sizes, and a few in the country between.
struct SyntheticCities {
    private struct City {
        let longitude: Double
        let latitude: Double
        let spreadMetres: Double
        /// The share of this city and all before it.
        let cumulated: Double
    }

    private var random: SplitMix64
    private var cities: [City] = []

    init(seed: UInt64) {
        random = SplitMix64(state: seed)
        var cumulated = 0.0
        for rank in 1...300 {
            // The k-th city has one k-th of the first one's points (Zipf).
            cumulated += 1 / Double(rank)
            cities.append(
                City(
                    longitude: .random(in: 87...123, using: &random),
                    latitude: .random(in: 21...46, using: &random),
                    spreadMetres: 3_000 + 12_000 / Double(rank).squareRoot(),
                    cumulated: cumulated
                )
            )
        }
    }

    /// The next point: nine of ten in a city.
    mutating func place() throws -> Coordinate {
        if Double.random(in: 0..<1, using: &random) < 0.1 {
            return try Coordinate(
                longitude: .random(in: 75...134, using: &random),
                latitude: .random(in: 18...53, using: &random)
            )
        }
        let share = Double.random(in: 0..<(cities.last?.cumulated ?? 1), using: &random)
        let city = cities.first { share < $0.cumulated } ?? cities[0]
        let latitude = city.latitude + gaussian() * city.spreadMetres / 111_195
        let width = 111_195 * cos(latitude * .pi / 180)
        return try Coordinate(
            longitude: city.longitude + gaussian() * city.spreadMetres / width,
            latitude: latitude
        )
    }

    private mutating func gaussian() -> Double {
        // G. E. P. Box and M. E. Muller (1958).
        let radius = (-2 * log(Double.random(in: Double.leastNonzeroMagnitude..<1, using: &random)))
        let angle = Double.random(in: 0..<(2 * .pi), using: &random)
        return radius.squareRoot() * cos(angle)
    }
}

/// The generator SplitMix64 by Sebastiano Vigna.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
