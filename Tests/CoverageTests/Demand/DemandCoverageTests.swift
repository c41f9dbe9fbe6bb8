import Coverage
import Geodesy
import TestSupport
import Testing

@Suite("Demand coverage")
struct DemandCoverageTests {
    @Test("agrees with every geodesic on random cities", arguments: 1...12 as ClosedRange<UInt64>)
    func agreesWithBruteForce(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let latitude = Double.random(in: -88...87, using: &generator)
        let west = seed % 3 == 0 ? 179.95 : Double.random(in: -179...178, using: &generator)
        func scatter(_ count: Int) throws -> [Coordinate] {
            try (0..<count).map { _ in
                let longitude = west + Double.random(in: 0...0.2, using: &generator)
                return try MadeUp.place(
                    longitude > 180 ? longitude - 360 : longitude,
                    latitude + Double.random(in: 0...0.1, using: &generator)
                )
            }
        }
        let places = try scatter(300)
        let stations = try scatter([1, 2, 3, 40][Int(seed % 4)])
        let weights = places.map { _ in Double(Int.random(in: 0...9, using: &generator)) }
        let areas = places.map { _ in Int32.random(in: -1...2, using: &generator) }
        let demand = try Demand(
            coordinates: places,
            weights: weights,
            areas: areas,
            areaCount: 4
        )
        let radii = try MadeUp.radii(300, 1_000, 5_000)
        let found = DemandCoverage(of: demand, by: stations, within: radii)
        for area in -1...3 {
            let members = places.indices.filter {
                area < 0 ? areas[$0] >= 0 : Int(areas[$0]) == area
            }
            let slow = SlowCoverage(
                members.map { places[$0] },
                members.map { weights[$0] },
                stations: stations
            )
            let indicators = area < 0 ? found.total : found.areas[area]
            try expect(indicators, agreesWith: slow, radii: radii, "seed \(seed), area \(area)")
        }
        let outside = places.indices.filter { areas[$0] < 0 }
        #expect(found.outside.points == outside.count)
        #expect(found.outside.weight == outside.reduce(0) { $0 + weights[$1] })
        #expect(found.areas[3].demand.weight == 0)
        #expect(found.areas[3].distance == nil)
        #expect(found.areas[3].byRadius.allSatisfy { $0.share == nil })
    }

    private func expect(
        _ indicators: DemandIndicators,
        agreesWith slow: SlowCoverage,
        radii: [ServiceRadius],
        _ comment: Comment
    ) throws {
        guard slow.weight > 0 else { return }
        #expect(indicators.demand.weight == slow.weight, comment)
        for (share, radius) in zip(indicators.byRadius, radii) {
            #expect(share.radius == radius)
            #expect(share.share == slow.share(atLeast: 1, within: radius.metres), comment)
            #expect(share.share2 == slow.share(atLeast: 2, within: radius.metres), comment)
            #expect(share.share3 == slow.share(atLeast: 3, within: radius.metres), comment)
        }
        let distance = try #require(indicators.distance)
        let slowest = slow.distances.compactMap(\.first)
        let pairs: [(Double?, Double?)] = [
            (distance.minimum, slowest.min()), (distance.p10, slow.quantile(0.1)),
            (distance.p50, slow.quantile(0.5)), (distance.p90, slow.quantile(0.9)),
            (distance.p95, slow.quantile(0.95)), (distance.maximum, slowest.max()),
            (distance.mean, slow.mean),
        ]
        for (fast, slow) in pairs {
            #expect(abs(try #require(fast) - #require(slow)) < 1e-6, comment)
        }
        #expect(abs(try #require(distance.gini) - slow.gini) < 1e-9, comment)
    }

    @Test("a station at exactly the radius covers, one beyond does not")
    func radiusIsInclusive() throws {
        var generator = SeededGenerator(seed: 77)
        for _ in 0..<200 {
            let pair = try MadeUp.places(2, west: 108, south: 34, size: 0.1, using: &generator)
            let metres = Geodesic.distanceMetres(from: pair[0], to: pair[1])
            let demand = try Demand(
                coordinates: [pair[0]],
                weights: [1],
                areas: [0],
                areaCount: 1
            )
            let found = DemandCoverage(
                of: demand,
                by: [pair[1]],
                within: try MadeUp.radii(metres.nextDown, metres, metres.nextUp)
            )
            #expect(found.total.byRadius.map(\.share) == [0, 1, 1])
        }
    }

    @Test("without stations nothing is covered and nothing has a distance")
    func noStations() throws {
        let demand = try Demand(
            coordinates: [MadeUp.place(1, 2), MadeUp.place(1, 3)],
            weights: [3, 4],
            areas: [0, 0],
            areaCount: 1
        )
        let found = DemandCoverage(of: demand, by: [], within: try MadeUp.radii(500))
        #expect(found.total.byRadius.map(\.share) == [0])
        #expect(found.total.unreached == DemandTally(points: 2, weight: 7))
        #expect(found.total.distance == nil)
    }

    @Test("without demand there are no shares, and never a NaN")
    func noDemand() throws {
        let empty = try Demand(coordinates: [], weights: [], areas: [], areaCount: 2)
        let weightless = try Demand(
            coordinates: [MadeUp.place(1, 2)],
            weights: [0],
            areas: [1],
            areaCount: 2
        )
        for demand in [empty, weightless] {
            let found = DemandCoverage(
                of: demand,
                by: [try MadeUp.place(1, 2)],
                within: try MadeUp.radii(500)
            )
            for indicators in found.areas + [found.total] {
                #expect(indicators.demand.weight == 0)
                #expect(indicators.byRadius.allSatisfy { $0.share == nil && $0.share3 == nil })
                #expect(indicators.distance == nil)
            }
        }
    }

    @Test("Gini's coefficient is 0 where all are equally far, and nil where all are at a station")
    func giniOfEquals() throws {
        let place = try MadeUp.place(108, 34)
        let demand = try Demand(
            coordinates: [place, place],
            weights: [1, 5],
            areas: [0, 0],
            areaCount: 1
        )
        let radii = try MadeUp.radii(1)
        let far = DemandCoverage(of: demand, by: [try MadeUp.place(108, 34.1)], within: radii)
        #expect(try #require(far.total.distance?.gini) < 1e-12)
        let near = DemandCoverage(of: demand, by: [place], within: radii)
        #expect(near.total.distance?.gini == nil)
        #expect(near.total.distance?.maximum == 0)
        #expect(near.total.byRadius[0].share == 1)
    }

    @Test("a detour makes every way longer")
    func detour() throws {
        let place = try MadeUp.place(108, 34)
        let station = try MadeUp.place(108.01, 34)
        let demand = try Demand(coordinates: [place], weights: [1], areas: [0], areaCount: 1)
        let metres = Geodesic.distanceMetres(from: place, to: station)
        let found = DemandCoverage(
            of: demand,
            by: [station],
            within: try MadeUp.radii(metres, metres * 1.3 + 0.001),
            metric: .detour(try DetourFactor(1.3))
        )
        #expect(found.total.byRadius.map(\.share) == [0, 1])
        #expect(abs(try #require(found.total.distance?.mean) - 1.3 * metres) < 1e-6)
        #expect(throws: CoverageError.detourOutOfRange(0.9)) { try DetourFactor(0.9) }
        #expect(throws: CoverageError.self) { try DetourFactor(.nan) }
    }
}
