import Geodesy
import TestSupport
import Testing

@Suite("An area and a box")
struct MultiPolygonIntersectsTests {
    /// A triangle and a rectangle of whole degrees, compared by whole-number arithmetic.
    private struct Case: CustomStringConvertible {
        let corners: [(x: Int, y: Int)]
        let box: (west: Int, south: Int, east: Int, north: Int)

        init(_ random: inout SeededGenerator) {
            corners = (0..<3).map { _ in
                (Int.random(in: 0...12, using: &random), Int.random(in: 0...12, using: &random))
            }
            let x = (0..<2).map { _ in Int.random(in: 0...12, using: &random) }.sorted()
            let y = (0..<2).map { _ in Int.random(in: 0...12, using: &random) }.sorted()
            box = (x[0], y[0], x[1], y[1])
        }

        var description: String { "\(corners) and \(box)" }

        func area() throws -> MultiPolygon {
            let ring = try (corners + corners.prefix(1)).map { try place($0.y, $0.x) }
            return try MultiPolygon(rings: [[ring]])
        }

        private func place(_ latitude: Int, _ longitude: Int) throws -> Coordinate {
            try Coordinate(longitude: Double(longitude), latitude: Double(latitude))
        }

        func boundingBox() throws -> BoundingBox {
            try BoundingBox(
                southWest: place(box.south, box.west),
                northEast: place(box.north, box.east)
            )
        }

        /// Whether both have a point in common.
        ///
        /// The triangle is cut by the four half planes of the box; what is left, if anything, is
        /// common. Coordinates are fractions with a common divisor, so that nothing is rounded.
        var expected: Bool {
            var left = corners.map { Fraction(x: $0.x, y: $0.y, divisor: 1) }
            left = left.cut { $0.x - box.west * $0.divisor }
            left = left.cut { box.east * $0.divisor - $0.x }
            left = left.cut { $0.y - box.south * $0.divisor }
            left = left.cut { box.north * $0.divisor - $0.y }
            return !left.isEmpty
        }
    }

    fileprivate struct Fraction {
        let x: Int
        let y: Int
        let divisor: Int
    }

    @Test("They meet exactly where cutting one by the other leaves something")
    func triangles() throws {
        var random = SeededGenerator(seed: 611)
        var meetings = 0
        for number in 0..<4_000 {
            let example = Case(&random)
            let meets = try example.area().intersects(example.boundingBox())
            #expect(meets == example.expected, "seed 611, number \(number): \(example)")
            meetings += meets ? 1 : 0
        }
        #expect((500...3_500).contains(meetings))
    }

    private static func square(_ west: Double, _ east: Double) throws -> [Coordinate] {
        try [(west, -9), (east, -9), (east, 9), (west, 9), (west, -9)].map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
    }

    /// Whether an area meets the box between two meridians along the equator.
    private static func meets(
        _ area: MultiPolygon,
        _ west: Double,
        _ east: Double
    ) throws -> Bool {
        area.intersects(
            try BoundingBox(
                southWest: Coordinate(longitude: west, latitude: -1),
                northEast: Coordinate(longitude: east, latitude: 1)
            )
        )
    }

    @Test("A box within a hole meets nothing, one on its edge does")
    func holes() throws {
        let area = try MultiPolygon(rings: [[Self.square(0, 9), Self.square(2, 7)]])
        #expect(try !Self.meets(area, 3, 6))
        #expect(try Self.meets(area, 3, 7))
        #expect(try Self.meets(area, 0.5, 1))
    }

    @Test("The antimeridian is an ordinary place")
    func antimeridian() throws {
        let west = try MultiPolygon(rings: [[Self.square(170, 180)]])
        #expect(try Self.meets(west, 175, -175))
        #expect(try Self.meets(west, -180, -175))
        #expect(try Self.meets(west, 179, 180))
        #expect(try !Self.meets(west, -179, -175))
        #expect(try !Self.meets(west, -175, 169))
        let east = try MultiPolygon(rings: [[Self.square(-180, -170)]])
        #expect(try Self.meets(east, 175, -175))
        #expect(try Self.meets(east, 175, 180))
        #expect(!MultiPolygon([]).intersects(.world))
    }
}

extension [MultiPolygonIntersectsTests.Fraction] {
    /// The part of a convex polygon where a linear function is not negative (Sutherland and
    /// Hodgman, 1974); a polygon may shrink to a segment or a point.
    fileprivate func cut(_ value: (Element) -> Int) -> [Element] {
        indices.flatMap { index -> [Element] in
            let here = self[index]
            let next = self[(index + 1) % count]
            let (a, b) = (value(here) * next.divisor, value(next) * here.divisor)
            guard a.signum() * b.signum() < 0 else { return a >= 0 ? [here] : [] }
            // The point where the function is zero: here·(−b) + next·a, over a − b.
            let crossing = Element(
                x: here.x * next.divisor * -b + next.x * here.divisor * a,
                y: here.y * next.divisor * -b + next.y * here.divisor * a,
                divisor: here.divisor * next.divisor * (a - b)
            ).reduced
            return a >= 0 ? [here, crossing] : [crossing]
        }
    }
}

extension MultiPolygonIntersectsTests.Fraction {
    /// The same point with the smallest positive divisor.
    fileprivate var reduced: Self {
        func greatest(_ first: UInt, _ second: UInt) -> UInt {
            var (first, second) = (first, second)
            while second != 0 { (first, second) = (second, first % second) }
            return first
        }
        let numerators = greatest(x.magnitude, y.magnitude)
        let common = Int(greatest(numerators, divisor.magnitude)) * divisor.signum()
        return Self(x: x / common, y: y / common, divisor: divisor / common)
    }
}
