import Geodesy
import TestSupport
import Testing

@Suite("Geodesic over random pairs")
struct GeodesicPropertyTests {
    private static let seed: UInt64 = 20_130_101
    private static let count = 3000

    @Test("The direct problem leads back to where the inverse problem came from")
    func roundTrip() throws {
        for (start, end) in try Self.pairs() {
            let line = Geodesic.inverse(from: start, to: end)
            let reached = Geodesic.direct(
                from: start,
                azimuthDegrees: line.initialAzimuthDegrees,
                distanceMetres: line.distanceMetres
            )
            let gap = Geodesic.distanceMetres(from: reached.destination, to: end)
            #expect(gap <= 30e-9, "seed \(Self.seed): \(start) to \(end)")
        }
    }

    @Test("A point is at no distance from itself")
    func identity() throws {
        for (point, _) in try Self.pairs() {
            let metres = Geodesic.distanceMetres(from: point, to: point)
            #expect(metres == 0, "seed \(Self.seed): \(point)")
        }
    }

    @Test("The way back is as long and runs in the opposite directions")
    func symmetry() throws {
        for (start, end) in try Self.pairs() {
            let there = Geodesic.inverse(from: start, to: end)
            let back = Geodesic.inverse(from: end, to: start)
            #expect(
                (there.distanceMetres - back.distanceMetres).magnitude <= 15e-9,
                "seed \(Self.seed): \(start) to \(end)"
            )
            // Very short lines have no direction worth comparing.
            guard there.distanceMetres > 1, there.distanceMetres < 19_900_000 else { continue }
            let turn = angleBetween(back.initialAzimuthDegrees, there.finalAzimuthDegrees + 180)
            #expect(turn * there.distanceMetres <= 1e-4, "seed \(Self.seed): \(start) to \(end)")
        }
    }

    @Test("No way over a third point is shorter")
    func triangleInequality() throws {
        let pairs = try Self.pairs()
        for ((start, end), (middle, _)) in zip(pairs, pairs.dropFirst()) {
            let direct = Geodesic.distanceMetres(from: start, to: end)
            let detour =
                Geodesic.distanceMetres(from: start, to: middle)
                + Geodesic.distanceMetres(from: middle, to: end)
            #expect(direct <= detour + 30e-9, "seed \(Self.seed): \(start), \(middle), \(end)")
        }
    }

    /// Pairs in four equal parts: far apart, near, nearly antipodal, and on a grid of whole degrees.
    private static func pairs() throws -> [(Coordinate, Coordinate)] {
        var random = SeededGenerator(seed: seed)
        return try (0..<count).map { index in
            let start = try place(.random(in: -90...90, using: &random), longitude(&random))
            let shift = Double.random(in: -1...1, using: &random)
            let turn = Double.random(in: -1...1, using: &random)
            switch index % 4 {
            case 0:
                return (
                    start,
                    try place(.random(in: -90...90, using: &random), longitude(&random))
                )
            case 1:
                return (start, try moved(start.latitude, start.longitude, shift / 10, turn / 10))
            case 2:
                return (start, try moved(-start.latitude, start.longitude + 180, shift, turn))
            default:
                return (
                    try place(start.latitude.rounded(), start.longitude.rounded()),
                    try place((shift * 90).rounded(), (turn * 180).rounded())
                )
            }
        }
    }

    private static func longitude(_ random: inout SeededGenerator) -> Double {
        .random(in: -180...180, using: &random)
    }

    private static func moved(
        _ latitude: Double,
        _ longitude: Double,
        _ north: Double,
        _ east: Double
    ) throws -> Coordinate {
        try place(
            min(max(latitude + north, -90), 90),
            (longitude + east).remainder(dividingBy: 360)
        )
    }
}
