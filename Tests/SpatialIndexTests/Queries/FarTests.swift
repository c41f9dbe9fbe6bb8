import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("Nearest points from the other side of the globe")
struct FarTests {
    private static let layouts: [Layout] = [
        .city, .country, .lattice, .crowd, .speck, .duplicates, .outlier, .antimeridian, .rim,
    ]

    @Test("They are those of a linear scan, in its order", arguments: layouts)
    func agreement(layout: Layout) throws {
        var random = SeededGenerator(seed: 21)
        for count in [1, 16, 17, 400] {
            let points = try layout.points(count, &random)
            let index = SpatialIndex(coordinates: points)
            for round in 0..<8 {
                let point = points[Int.random(in: 0..<count, using: &random)]
                let spread = [0, 1e-9, 1e-3, 0.3, 2, 20][round % 6]
                let origin = try Self.antipode(of: point, spread: spread, &random)
                let all = BruteForce(coordinates: points).ranked(from: origin)
                for limit in [1, 5, 64, 65, 400] {
                    let label = "\(layout), \(count) points, limit \(limit), from \(origin)"
                    let found = index.nearest(to: origin, limit: limit)
                    #expect(disagreement(found, all.prefix(limit)) == nil, "\(label)")
                    let reach = all[all.count / 2].distanceMetres
                    let near = index.nearest(to: origin, limit: limit, withinMetres: reach)
                    let right = all.within(reach).prefix(limit)
                    #expect(disagreement(near, right) == nil, "\(label), within \(reach)")
                    let even = index.nearest(to: origin, limit: limit) { $0 % 2 == 0 }
                    let rightEven = all.filter { $0.index % 2 == 0 }.prefix(limit)
                    #expect(disagreement(even, rightEven) == nil, "\(label), even ones")
                }
            }
        }
    }

    @Test("Few of many points are looked at", arguments: [Layout.country, .city])
    func work(layout: Layout) throws {
        var random = SeededGenerator(seed: 22)
        let points = try layout.points(20_000, &random)
        let index = SpatialIndex(coordinates: points)
        for spread in [0, 1e-3, 0.5, 5] {
            let origin = try Self.antipode(of: points[0], spread: spread, &random)
            var asked = 0
            let found = index.nearest(to: origin, limit: 5) { _ in
                asked += 1
                return true
            }
            #expect(found.count == 5)
            #expect(asked < 2_000, "\(layout), \(asked) points looked at from \(origin)")
        }
    }

    @Test("A chord bounds the geodesic from both sides")
    func chords() throws {
        var random = SeededGenerator(seed: 23)
        for _ in 0..<2_000 {
            let place = try random.place(-180...180, -90...90)
            let spread = pow10(Int.random(in: -6...2, using: &random))
            let other =
                try Bool.random(using: &random)
                ? Self.antipode(of: place, spread: min(spread, 60), &random)
                : random.place(-180...180, -90...90)
            let way = SIMD3(GeocentricVector(place)) - SIMD3(GeocentricVector(other))
            let chord = (way * way).sum().squareRoot()
            let metres = Geodesic.distanceMetres(from: place, to: other)
            #expect(ChordBound.longest(chord: chord) >= metres)
            #expect(ChordBound.shortest(chord: chord) <= metres)
        }
    }

    private func pow10(_ exponent: Int) -> Double {
        (0..<exponent.magnitude).reduce(1) { value, _ in exponent < 0 ? value / 10 : value * 10 }
    }

    /// The place opposite a point, or one around it.
    private static func antipode(
        of point: Coordinate,
        spread: Double,
        _ random: inout SeededGenerator
    ) throws -> Coordinate {
        let east = point.longitude > 0 ? point.longitude - 180 : point.longitude + 180
        let longitude = east + .random(in: -spread...spread, using: &random)
        let latitude = -point.latitude + .random(in: -spread...spread, using: &random)
        return try Coordinate(
            longitude: longitude > 180
                ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude,
            latitude: min(max(latitude, -90), 90)
        )
    }
}
