import Geodesy
import TestSupport

/// Where the points of a test lie.
enum Layout: String, CaseIterable, Sendable {
    case city, world, country, lattice, diagonal, outlier, crowd, speck, duplicates
    case northPole, southPole, antimeridian, bothSides, rim, equator, oneMeridian

    /// Points that lie so, of which the same seed makes the same.
    func points(_ count: Int, _ random: inout SeededGenerator) throws -> [Coordinate] {
        var points = try (0..<count).map { _ in try point(&random) }
        if self == .outlier, count > 1 {
            points[count / 2] = try Coordinate(longitude: -70.5, latitude: -33.25)
        }
        return points
    }

    /// A place of the layout.
    func point(_ random: inout SeededGenerator) throws -> Coordinate {
        switch self {
        case .city: try random.place(108.8...109.1, 34.1...34.4)
        case .world: try random.place(-180...180, -90...90)
        case .country: try countryPoint(&random)
        case .lattice: try latticePoint(&random, step: 0.125, side: 24)
        case .diagonal:
            try Coordinate(
                longitude: 100 + Double(Int.random(in: 0...400, using: &random)) / 64,
                latitude: 30
            )
        case .outlier: try random.place(116.39...116.41, 39.89...39.91)
        case .crowd:
            try Int.random(in: 0..<3, using: &random) > 0
                ? Coordinate(longitude: 121.5, latitude: 31.25)
                : random.place(121.4...121.6, 31.2...31.3)
        case .speck: try random.place(113...113.000_000_1, 23...23.000_000_1)
        case .duplicates: try latticePoint(&random, step: 1e-5, side: 3)
        case .northPole: try random.place(-180...180, 89.9...90)
        case .southPole: try random.place(-180...180, -90 ... -89.99)
        case .antimeridian:
            try Bool.random(using: &random)
                ? random.place(179.9...180, -1...1) : random.place(-180 ... -179.9, -1...1)
        case .bothSides:
            try Bool.random(using: &random)
                ? random.around(179.5, 52, spread: 0.05) : random.around(-179.5, 52, spread: 0.05)
        case .rim: try rimPoint(&random)
        case .equator: try random.place(-180...180, 0...0)
        case .oneMeridian: try random.place(20...20, -90...90)
        }
    }

    /// A place to ask from: in the layout, on a point, beside a point or anywhere.
    func origin(
        _ points: [Coordinate],
        _ random: inout SeededGenerator
    ) throws -> Coordinate {
        let near = points.randomElement(using: &random)
        switch (Int.random(in: 0..<5, using: &random), near) {
        case (0, let point?): return point
        case (1, let point?):
            return try random.around(point.longitude, point.latitude, spread: 1e-4)
        case (2, _): return try random.place(-180...180, -90...90)
        default: return try point(&random)
        }
    }
}

extension Layout {
    /// Three of four points in one of some cities, the others anywhere in the country.
    private func countryPoint(_ random: inout SeededGenerator) throws -> Coordinate {
        let cities = [
            (108.94, 34.34), (116.4, 39.9), (121.47, 31.23), (113.26, 23.13), (87.6, 43.8),
        ]
        if let city = cities.randomElement(using: &random),
            Int.random(in: 0..<4, using: &random) > 0
        {
            return try random.around(city.0, city.1, spread: 0.08)
        }
        return try random.place(75...130, 20...50)
    }

    private func latticePoint(
        _ random: inout SeededGenerator,
        step: Double,
        side: Int
    ) throws -> Coordinate {
        try Coordinate(
            longitude: Double(Int.random(in: 0..<side, using: &random)) * step,
            latitude: Double(Int.random(in: 0..<side, using: &random)) * step
        )
    }

    /// A point on the antimeridian, under either name, or at a pole, under any longitude.
    private func rimPoint(_ random: inout SeededGenerator) throws -> Coordinate {
        let half = Bool.random(using: &random) ? 180.0 : -180
        let pole = Bool.random(using: &random) ? 90.0 : -90
        return switch Int.random(in: 0..<3, using: &random) {
        case 0: try Coordinate(longitude: half, latitude: pole)
        case 1: try Coordinate(longitude: .random(in: -180...180, using: &random), latitude: pole)
        default: try Coordinate(longitude: half, latitude: .random(in: -90...90, using: &random))
        }
    }
}
