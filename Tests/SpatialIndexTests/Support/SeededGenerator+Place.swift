import Geodesy
import TestSupport

extension SeededGenerator {
    /// A place in a range of longitudes and latitudes.
    mutating func place(
        _ longitudes: ClosedRange<Double>,
        _ latitudes: ClosedRange<Double>
    ) throws -> Coordinate {
        try Coordinate(
            longitude: .random(in: longitudes, using: &self),
            latitude: .random(in: latitudes, using: &self)
        )
    }

    /// A place around another one: the nearer the more likely, never more than six spreads away.
    mutating func around(
        _ longitude: Double,
        _ latitude: Double,
        spread: Double
    ) throws -> Coordinate {
        try Coordinate(
            longitude: min(max(longitude + spread * bell(), -180), 180),
            latitude: min(max(latitude + spread * bell(), -90), 90)
        )
    }

    /// A place at a distance in any direction.
    mutating func place(_ metres: Double, from origin: Coordinate) -> Coordinate {
        Geodesic.direct(
            from: origin,
            azimuthDegrees: .random(in: -180...180, using: &self),
            distanceMetres: metres
        ).destination
    }

    /// A number whose logarithm is uniform, so that every order of magnitude is as likely.
    mutating func magnitude(_ range: ClosedRange<Double>) -> Double {
        // Bisecting a ratio needs no logarithm and so no mathematics library.
        var low = range.lowerBound
        var high = range.upperBound
        for _ in 0..<20 {
            let middle = (low * high).squareRoot()
            if Bool.random(using: &self) { low = middle } else { high = middle }
        }
        return low
    }

    /// A number of about normal distribution with standard deviation 1: a sum of twelve.
    private mutating func bell() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0...1, using: &self) }
    }
}
