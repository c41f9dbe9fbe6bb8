import Coverage
import Geodesy
import TestSupport
import Testing

@Suite struct MendedOutlineTests {
    /// A closed walk over a small lattice, which repeats positions and runs along itself.
    private static func walk(using random: inout SeededGenerator) throws -> [Coordinate] {
        let size = Int.random(in: 2...4, using: &random)
        let steps = Int.random(in: 3...12, using: &random)
        var places = (0..<steps).map { _ in
            (Int.random(in: 0...size, using: &random), Int.random(in: 0...size, using: &random))
        }
        if Bool.random(using: &random) {
            // Steps along the axes only, which seldom cross and often touch.
            places = places.flatMap { [($0.0, $0.1), ($0.0, size - $0.1)] }
        }
        // The lattice is one of binary fractions, so that every position is exact.
        let positions = try places.map {
            try Coordinate(longitude: 108 + Double($0.0) / 8, latitude: 34 + Double($0.1) / 8)
        }
        return positions + positions.prefix(1)
    }

    /// Whether a place is within a closed path by the even-odd rule.
    private static func holds(_ path: [Coordinate], _ x: Double, _ y: Double) -> Bool {
        zip(path, path.dropFirst()).reduce(false) { isInside, edge in
            let (a, b) = edge
            guard (a.latitude > y) != (b.latitude > y) else { return isInside }
            let part = (y - a.latitude) / (b.latitude - a.latitude)
            return x < a.longitude + part * (b.longitude - a.longitude) ? !isInside : isInside
        }
    }

    @Test(
        "A mended outline is valid and holds what the path encloses",
        arguments: 1...6 as ClosedRange<UInt64>
    )
    func walks(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var mended = 0
        for _ in 0..<300 {
            let path = try Self.walk(using: &random)
            let review = try MultiPolygon(rings: [[path]]).reviewed()
            guard review.fault == nil else { continue }
            mended += review.mends.contains { $0.kind == .touching } ? 1 : 0
            #expect(RingValidity.faults(of: review.outline) == [], "seed \(seed) \(path)")
            #expect(try AreaCoverage(review.outline).areaSquareMetres > 0)
            for _ in 0..<20 {
                let x = 108 + Double.random(in: 0...0.5, using: &random)
                let y = 34 + Double.random(in: 0...0.5, using: &random)
                let isInside = review.outline.contains(try Coordinate(longitude: x, latitude: y))
                #expect(isInside == Self.holds(path, x, y), "seed \(seed) \(path)")
            }
        }
        #expect(mended > 20)
    }

    @Test("What is mended is not mended again", arguments: 11...12 as ClosedRange<UInt64>)
    func again(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var mended = 0
        for _ in 0..<300 {
            let outline = try MultiPolygon(rings: [[Self.walk(using: &random)]])
            let review = outline.reviewed()
            guard review.fault == nil else { continue }
            mended += 1
            let second = review.outline.reviewed()
            #expect(second.mends.isEmpty, "seed \(seed) \(outline)")
            #expect(second.outline == review.outline, "seed \(seed)")
        }
        #expect(mended > 50)
    }
}
