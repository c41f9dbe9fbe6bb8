import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("Bounds of chords")
struct ChordBoundTests {
    /// What vectors and geodesics are rounded by, in metres.
    private static let rounding = 5e-8

    private static func chord(_ start: Coordinate, _ end: Coordinate) -> Double {
        let square = GeocentricVector(start).squaredChord(to: GeocentricVector(end))
        return square.squareRoot() * WGS84.semiMajorAxisMetres
    }

    /// Any place, or one where the ellipsoid is bent most or least.
    private static func start(_ random: inout SeededGenerator) throws -> Coordinate {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: try random.place(-180...180, 0...0)
        case 1: try Coordinate(longitude: 0, latitude: Bool.random(using: &random) ? 90 : -90)
        default: try random.place(-180...180, -90...90)
        }
    }

    @Test("The chord of every way is between those of its length")
    func chords() throws {
        var random = SeededGenerator(seed: 141)
        for number in 0..<6_000 {
            let start = try Self.start(&random)
            let end =
                number % 5 == 0
                ? try Self.start(&random) : random.place(random.magnitude(0.01...2e7), from: start)
            try Self.check(start, end)
        }
    }

    @Test("That of nearly antipodal places, too")
    func antipodes() throws {
        var random = SeededGenerator(seed: 142)
        for _ in 0..<1_500 {
            let start = try random.place(-180...0, -90...90)
            let end = try random.around(start.longitude + 180, -start.latitude, spread: 0.4)
            try Self.check(start, end)
        }
    }

    private static func check(_ start: Coordinate, _ end: Coordinate) throws {
        let metres = Geodesic.distanceMetres(from: start, to: end)
        let chord = chord(start, end)
        let chords = ChordBound.chords(metres: metres)
        #expect(
            chords.lowerBound - rounding <= chord && chord <= chords.upperBound + rounding,
            "\(metres) m from \(start) to \(end)"
        )
    }

    @Test("The bounds grow with the distance, and infinity has some")
    func monotonic() {
        var last = ChordBound.chords(metres: 0)
        #expect(last.lowerBound == 0)
        for step in 1...400 {
            let chords = ChordBound.chords(metres: Double(step) * 50_000)
            #expect(chords.lowerBound >= last.lowerBound * 0.99, "\(step)")
            #expect(chords.upperBound >= last.upperBound, "\(step)")
            last = chords
        }
        let all = ChordBound.chords(metres: .infinity)
        #expect(all.upperBound >= 2 * WGS84.semiMajorAxisMetres)
        #expect(all.upperBound.isFinite)
    }

    @Test("Chords that differ by more than the two spreads are in the order of the ways")
    func spread() throws {
        var random = SeededGenerator(seed: 143)
        var decided = 0
        for _ in 0..<6_000 {
            let start = try Self.start(&random)
            let metres = random.magnitude(1_000...1.99e7)
            let factor = Double.random(in: 0.5...8, using: &random)
            let other = metres + factor * ChordBound.spread(metres: metres)
            let (one, two) = (Self.end(start, metres, &random), Self.end(start, other, &random))
            let (near, far) = (Self.chord(start, one), Self.chord(start, two))
            let doubt = ChordBound.spread(metres: near) + ChordBound.spread(metres: far)
            guard (far - near).magnitude > doubt + 2 * Self.rounding else { continue }
            decided += 1
            let first = Geodesic.distanceMetres(from: start, to: one)
            let second = Geodesic.distanceMetres(from: start, to: two)
            #expect((first < second) == (near < far), "seed 143, from \(start) to \(one), \(two)")
        }
        #expect(decided > 1_000, "or the test says little")
    }

    /// A place at a distance: to the north, to the east or anywhere.
    private static func end(
        _ start: Coordinate,
        _ metres: Double,
        _ random: inout SeededGenerator
    ) -> Coordinate {
        guard let azimuth = [0.0, 90, nil].randomElement(using: &random) ?? nil else {
            return random.place(metres, from: start)
        }
        return Geodesic.direct(from: start, azimuthDegrees: azimuth, distanceMetres: metres)
            .destination
    }
}
