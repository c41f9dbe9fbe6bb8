import Foundation
import Geodesy
import TestSupport
import Testing

@Suite("A point on the surface of an area")
struct PointOnSurfaceTests {
    private func ring(_ corners: [(Double, Double)]) throws -> [Coordinate] {
        try (corners + corners.prefix(1)).map { try Coordinate(longitude: $0.0, latitude: $0.1) }
    }

    @Test("lies in the longest stretch of a shape whose middle is outside, and not in a hole")
    func horseshoe() throws {
        let arms = try ring([(0, 0), (10, 0), (10, 10), (7, 10), (7, 2), (2, 2), (2, 10), (0, 10)])
        #expect(
            try MultiPolygon(rings: [[arms]]).pointOnSurface
                == Coordinate(longitude: 8.5, latitude: 5)
        )
        let square = try ring([(0, 0), (10, 0), (10, 10), (0, 10)])
        let hole = try ring([(1, 1), (9, 1), (9, 9), (1, 9)])
        let point = try #require(try MultiPolygon(rings: [[square, hole]]).pointOnSurface)
        #expect(point == (try Coordinate(longitude: 0.5, latitude: 5)))
    }

    @Test("lies in the largest polygon, and there is none of nothing")
    func largest() throws {
        let small = try ring([(20, 0), (21, 0), (21, 1), (20, 1)])
        let large = try ring([(0, 0), (4, 0), (4, 4), (0, 4)])
        let area = try MultiPolygon(rings: [[small], [large]])
        #expect(area.pointOnSurface == (try Coordinate(longitude: 2, latitude: 2)))
        #expect(MultiPolygon([]).pointOnSurface == nil)
    }

    @Test("is inside whatever star it is asked of", arguments: [1, 2, 3, 4, 5] as [UInt64])
    func stars(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let count = Int.random(in: 3...40, using: &random)
            let corners = (0..<count).map { number -> (Double, Double) in
                let radius = Double.random(in: 0.1...1, using: &random)
                let angle = Double(number) / Double(count) * 2 * .pi
                return (109 + radius * cos(angle), 34 + radius * cos(angle - .pi / 2))
            }
            let star = try MultiPolygon(rings: [[ring(corners)]])
            let point = try #require(star.pointOnSurface)
            #expect(star.contains(point), "seed \(seed): \(corners)")
        }
    }
}
