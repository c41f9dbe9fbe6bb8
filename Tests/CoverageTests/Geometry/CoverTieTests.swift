import Coverage
import Geodesy
import TestSupport
import Testing

/// Radii at which something lies on a circle, or circles on each other, to the last digit.
@Suite struct CoverTieTests {
    /// One outline with stations around it, and a radius of which something is exact.
    private struct Tie {
        let area: AreaCoverage
        let stations: [Coordinate]
        let metres: Double

        /// What is covered with a micrometre less, with the radius, and with a micrometre more.
        func covered() throws -> [Double] {
            try [-1e-6, 0, 1e-6].map {
                area.covered(by: stations, within: try ServiceRadius(metres: metres + $0))
            }
        }

        /// How much a micrometre may change, with what rounding may; where circles meet under a
        /// small angle that is a hundred-millionth of a square of the radius.
        var slack: Double {
            let circles = 1e-6 * 2 * 2 * .pi * metres * Double(stations.count)
            return 1e-4 + circles + (stations.count > 1 ? 1e-8 * metres * metres : 0)
        }

        func expectContinuous(_ comment: Comment) throws {
            let values = try covered()
            #expect((values[1] - values[0]).magnitude < slack, comment)
            #expect((values[2] - values[1]).magnitude < slack, comment)
        }
    }

    private static func away(
        _ metres: Double,
        _ azimuth: Double,
        from place: Coordinate
    ) -> Coordinate {
        Geodesic.direct(from: place, azimuthDegrees: azimuth, distanceMetres: metres).destination
    }

    private static func place(using random: inout SeededGenerator) throws -> Coordinate {
        try Coordinate(
            longitude: .random(in: -179...179, using: &random),
            latitude: .random(in: -80...80, using: &random)
        )
    }

    /// A ring of some corners around a middle, each at its own distance.
    private static func star(
        around middle: Coordinate,
        metres: ClosedRange<Double>,
        using random: inout SeededGenerator
    ) throws -> [Coordinate] {
        let corners = Int.random(in: 3...9, using: &random)
        let ring = (0..<corners).map { corner in
            let part = Double(corner) + Double.random(in: 0...0.9, using: &random)
            return away(
                .random(in: metres, using: &random),
                -part * 360 / Double(corners),
                from: middle
            )
        }
        return ring + ring.prefix(1)
    }

    private static func area(_ rings: [Coordinate]...) throws -> AreaCoverage {
        try AreaCoverage(MultiPolygon(rings: rings.map { [$0] }))
    }

    @Test(
        "A corner on a circle gives what a micrometre more or less gives",
        arguments: 1...4 as ClosedRange<UInt64>
    )
    func corners(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var ties = 0
        for _ in 0..<60 {
            let middle = try Self.place(using: &random)
            let ring = try Self.star(around: middle, metres: 300...3_000, using: &random)
            let area = try Self.area(ring)
            let station = Self.away(
                .random(in: 0...3_000, using: &random),
                .random(in: -180...180, using: &random),
                from: middle
            )
            for corner in ring.dropLast() {
                let metres = Geodesic.distanceMetres(from: station, to: corner)
                guard metres > 2 else { continue }
                ties += 1
                let tie = Tie(area: area, stations: [station], metres: metres)
                try tie.expectContinuous("seed \(seed), tie \(ties)")
            }
        }
        #expect(ties > 200)
    }

    @Test(
        "All corners on one circle, and stations on corners, are no trouble",
        arguments: 11...13 as ClosedRange<UInt64>
    )
    func regular(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<40 {
            let middle = try Self.place(using: &random)
            let metres = Double.random(in: 200...20_000, using: &random)
            let ring = try Self.star(around: middle, metres: metres...metres, using: &random)
            // The corners are stations too, each on the circle of the middle.
            let some = ring.dropLast().filter { _ in Bool.random(using: &random) }
            for stations in [[middle], [middle] + some, Array(some) + [ring[0]]] {
                let tie = Tie(area: try Self.area(ring), stations: stations, metres: metres)
                try tie.expectContinuous("seed \(seed), round \(round)")
            }
        }
    }

    @Test(
        "Circles through one point, through each other's centres, or that touch are no trouble",
        arguments: 21...24 as ClosedRange<UInt64>
    )
    func circles(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<30 {
            let middle = try Self.place(using: &random)
            let metres = Double.random(in: 200...20_000, using: &random)
            let ring = try Self.star(
                around: middle,
                metres: 0.2 * metres...4 * metres,
                using: &random
            )
            let around = (0..<Int.random(in: 2...6, using: &random)).map { _ in
                Self.away(metres, .random(in: -180...180, using: &random), from: middle)
            }
            let corner = (0..<3).map { _ in
                Self.away(metres, .random(in: -180...180, using: &random), from: ring[1])
            }
            let touching = [0.0, 90, 180].map { Self.away(2 * metres, $0, from: middle) }
            let lists = [around, around + [middle], around + corner, touching + [middle]]
            for (number, stations) in lists.enumerated() {
                let tie = Tie(area: try Self.area(ring), stations: stations, metres: metres)
                try tie.expectContinuous("seed \(seed), round \(round), list \(number)")
            }
        }
    }

    @Test(
        "A circle that touches an edge covers nothing beyond it",
        arguments: 31...33 as ClosedRange<UInt64>
    )
    func tangents(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<60 {
            // Meridians are geodesics, and straight in degrees.
            let west = Double.random(in: -179...170, using: &random)
            let south = Double.random(in: -60...60, using: &random)
            let ring = try Outlines.ring(west: west, south: south, east: west + 1, north: south + 1)
            let foot = try Coordinate(
                longitude: west,
                latitude: south + .random(in: 0.2...0.8, using: &random)
            )
            let metres = Double.random(in: 100...5_000, using: &random)
            for azimuth in [90.0, -90] {
                let station = Self.away(metres, azimuth, from: foot)
                let tie = Tie(area: try Self.area(ring), stations: [station], metres: metres)
                try tie.expectContinuous("seed \(seed), round \(round)")
                let disc = Outlines.discArea(
                    latitude: station.latitude,
                    radiusMetres: metres
                )
                let covered = try tie.covered()[1]
                #expect((covered - (azimuth > 0 ? disc : 0)).magnitude < 1e-7 * disc + 1)
            }
        }
    }

    @Test(
        "Neighbours whose common corner lies on circles cover together what both as one cover",
        arguments: 41...44 as ClosedRange<UInt64>
    )
    func neighbours(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var ties = 0
        for _ in 0..<40 {
            let middle = try Self.place(using: &random)
            let ring = try Self.star(around: middle, metres: 300...3_000, using: &random)
            let corners = Array(ring.dropLast())
            guard corners.count >= 5 else { continue }
            // The middle joins two corners, so that the border has a bend there.
            let half = corners.count / 2
            let one = [middle] + corners[...half] + [middle]
            let other = [middle] + corners[half...] + [corners[0], middle]
            let areas = try [Self.area(one), Self.area(other)]
            let whole = try Self.area(ring)
            let stations = (0..<3).map { _ in
                Self.away(
                    .random(in: 100...2_500, using: &random),
                    .random(in: -180...180, using: &random),
                    from: middle
                )
            }
            for place in [middle, corners[0], corners[half]] {
                let metres = Geodesic.distanceMetres(from: stations[0], to: place)
                ties += 1
                let radius = try ServiceRadius(metres: metres)
                let parts = areas.map { $0.covered(by: stations, within: radius) }
                let sum = parts.reduce(0, +)
                let expected = whole.covered(by: stations, within: radius)
                let tie = Tie(area: whole, stations: stations, metres: metres)
                #expect((sum - expected).magnitude < tie.slack, "seed \(seed), tie \(ties)")
            }
        }
        #expect(ties > 50)
    }

    @Test(
        "Gaps and covered area make up the whole where a corner lies on a circle",
        arguments: 51...53 as ClosedRange<UInt64>
    )
    func gaps(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var ties = 0
        for _ in 0..<30 {
            let middle = try Self.place(using: &random)
            let ring = try Self.star(around: middle, metres: 300...3_000, using: &random)
            let area = try Self.area(ring)
            let station = Self.away(
                .random(in: 0...3_000, using: &random),
                .random(in: -180...180, using: &random),
                from: middle
            )
            for corner in ring.dropLast() {
                let metres = Geodesic.distanceMetres(from: station, to: corner)
                guard metres > 2 else { continue }
                ties += 1
                let radius = try ServiceRadius(metres: metres)
                let covered = area.covered(by: [station], within: radius)
                let sum = area.gaps(of: [station], within: radius)
                    .reduce(covered) { $0 + $1.areaSquareMetres }
                // Parts below a square metre are left out, and there are a handful of them.
                let slack = 10 + 1e-5 * area.areaSquareMetres
                #expect(
                    (sum - area.areaSquareMetres).magnitude < slack,
                    "seed \(seed) \(ties) \(metres) \(sum)"
                )
            }
        }
        #expect(ties > 50)
    }
}
