import Geodesy
import SpatialIndex
import TestSupport
import Testing

@testable import Coverage

@Suite("leaving out discs that lie within others")
struct DiscThinningTests {
    private static func scene(
        _ seed: UInt64,
        count: Int = 250
    ) throws -> (places: [Coordinate], metres: Double, size: Double, south: Double) {
        var random = SeededGenerator(seed: seed)
        let metres: Double = [1.0, 300, 5_000, 40_000, 100_000].randomElement(using: &random) ?? 1
        // From a few discs that hardly meet to all of them over each other.
        let size = metres / 111_000 * Double.random(in: 0.5...20, using: &random)
        let south: Double = [-70.0, -10, 34, 60].randomElement(using: &random) ?? 0
        var places = try MadeUp.places(
            count,
            west: 108,
            south: south,
            size: size,
            using: &random
        )
        places += places.prefix(count / 10)
        return (places, metres, size, south)
    }

    @Test(
        "every place within reach of a station is within reach of one that is kept",
        arguments: 1...40
    )
    func sameUnion(seed: UInt64) throws {
        let scene = try Self.scene(seed)
        let kept = DiscThinning.thinned(scene.places, radiusMetres: scene.metres)
        #expect(Set(kept).isSubset(of: Set(scene.places)) && Set(kept).count == kept.count)
        let all = SpatialIndex(coordinates: scene.places)
        let few = SpatialIndex(coordinates: kept)
        var random = SeededGenerator(seed: seed &+ 1_000)
        var reached = 0
        for number in 0..<4_000 {
            var place = try MadeUp.place(
                108 + Double.random(in: -0.5...1.5, using: &random) * scene.size,
                scene.south + Double.random(in: -0.5...1.5, using: &random) * scene.size
            )
            // Each second one lies on the very circle of a station.
            if number % 2 == 0, let middle = scene.places.randomElement(using: &random) {
                let azimuth = Double.random(in: 0...360, using: &random)
                place =
                    Geodesic.direct(
                        from: middle,
                        azimuthDegrees: azimuth,
                        distanceMetres: scene.metres
                    )
                    .destination
            }
            let isReached = all.count(withinMetres: scene.metres, of: place) > 0
            reached += isReached ? 1 : 0
            #expect(
                (few.count(withinMetres: scene.metres, of: place) > 0) == isReached,
                "seed \(seed)"
            )
        }
        #expect(reached > 0)
    }

    @Test("areas come out the same to the last digits", arguments: 1...12)
    func sameArea(seed: UInt64) throws {
        let scene = try Self.scene(seed, count: 120)
        let outline = try MadeUp.box(
            108 + 0.1 * scene.size,
            scene.south + 0.2 * scene.size,
            108 + 0.9 * scene.size,
            scene.south + 1.1 * scene.size
        )
        let area = try AreaCoverage(outline)
        let part = try #require(area.parts.first)
        var seen: Set<Coordinate> = []
        let places = scene.places.filter { seen.insert($0).inserted }
        let whole = CoveredPart(part, DiscUnion(around: places, radiusMetres: scene.metres))
        let few = CoveredPart(
            part,
            DiscUnion(
                around: DiscThinning.thinned(places, radiusMetres: scene.metres),
                radiusMetres: scene.metres
            )
        )
        #expect(whole.swept > 0)
        let difference = (whole.swept - few.swept).magnitude
        #expect(difference <= 1e-12 * area.areaSquareMetres, "seed \(seed)")
    }

    @Test("of thousands of stations within one radius a few are kept")
    func few() throws {
        var random = SeededGenerator(seed: 5)
        let places = try MadeUp.places(10_000, west: 108, south: 34, size: 0.5, using: &random)
        let kept = DiscThinning.essential(of: places, radiusMetres: 60_000)
        #expect((3...300).contains(kept.count))
        #expect(kept == kept.sorted())
    }

    @Test("stations on a line, at one place, and too far from each other are kept as they are")
    func kept() throws {
        let line = try (0..<30).map { try MadeUp.place(108 + 0.001 * Double($0), 34) }
        #expect(DiscThinning.essential(of: line, radiusMetres: 1_000) == Array(0..<30))
        let twice = line + line
        #expect(DiscThinning.essential(of: twice, radiusMetres: 1_000) == Array(0..<30))
        let apart = try (0..<30).map { try MadeUp.place(100 + Double($0), 34) }
        #expect(DiscThinning.essential(of: apart, radiusMetres: 1_000) == Array(0..<30))
        #expect(DiscThinning.essential(of: [], radiusMetres: 1_000).isEmpty)
    }
}
