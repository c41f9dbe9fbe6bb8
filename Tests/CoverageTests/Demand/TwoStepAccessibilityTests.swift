import Coverage
import Geodesy
import TestSupport
import Testing

@Suite("Two-step accessibility")
struct TwoStepAccessibilityTests {
    @Test(
        "agrees with the definition, and hands out exactly the capacity that has demand around it",
        arguments: 1...8 as ClosedRange<UInt64>
    )
    func agrees(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let places = try MadeUp.places(200, west: 108, south: 34, size: 0.1, using: &generator)
        let stations =
            try MadeUp.places(12, west: 108, south: 34, size: 0.1, using: &generator)
            + [MadeUp.place(118, 30)]
        let weights = places.map { _ in Double(Int.random(in: 0...5, using: &generator)) }
        let areas = places.map { _ in Int32.random(in: -1...1, using: &generator) }
        let capacities = stations.map { _ in Double.random(in: 0...50, using: &generator) }
        let demand = try Demand(
            coordinates: places,
            weights: weights,
            areas: areas,
            areaCount: 3
        )
        let radius = try ServiceRadius(metres: 3_000)
        for decay in [DistanceDecay.luoQi(within: radius), .gaussian(radius)] {
            let found = try TwoStepAccessibility(
                of: demand,
                by: stations,
                capacities: capacities,
                decay: decay
            )
            func weight(_ place: Coordinate, _ station: Coordinate) -> Double {
                decay.weight(atMetres: Geodesic.distanceMetres(from: place, to: station))
            }
            var slow = [Double](repeating: 0, count: places.count)
            for (number, station) in stations.enumerated() {
                let load = places.indices.reduce(0) {
                    $0 + weights[$1] * weight(places[$1], station)
                }
                guard load > 0 else {
                    #expect(found.ratios[number] == nil)
                    continue
                }
                for place in places.indices {
                    slow[place] += capacities[number] / load * weight(places[place], station)
                }
            }
            for (fast, slow) in zip(found.byPoint, slow) {
                #expect(abs(fast - slow) <= 1e-9 * max(1, slow), "seed \(seed)")
            }
            let given = zip(weights, found.byPoint).reduce(0) { $0 + $1.0 * $1.1 }
            let used = zip(capacities, found.ratios).reduce(0) { $0 + ($1.1 == nil ? 0 : $1.0) }
            #expect(abs(given - used) < 1e-9 * used, "seed \(seed)")
            #expect(abs(found.usedCapacity - used) < 1e-9)
            #expect(found.ratios.last == .some(nil))
            #expect(found.areas[2] == nil)
            let inside = places.indices.filter { areas[$0] >= 0 }
            let mean =
                inside.reduce(0) { $0 + weights[$1] * slow[$1] }
                / inside.reduce(0) { $0 + weights[$1] }
            #expect(abs(try #require(found.total) - mean) < 1e-9, "seed \(seed)")
        }
    }

    @Test("the weights by distance are those of the papers")
    func weights() throws {
        let radius = try ServiceRadius(metres: 900)
        let zones = DistanceDecay.luoQi(within: radius)
        let metres = [0, 300, 300.001, 600, 899, 900, 900.001]
        #expect(metres.map(zones.weight) == [1, 1, 0.68, 0.68, 0.22, 0.22, 0])
        let gaussian = DistanceDecay.gaussian(radius)
        #expect(gaussian.weight(atMetres: 0) == 1)
        #expect(abs(gaussian.weight(atMetres: 900)) < 1e-15)
        #expect(abs(gaussian.weight(atMetres: 450) - 0.701_366_573) < 1e-9)
        #expect(gaussian.weight(atMetres: 901) == 0)
    }

    @Test("capacities and zones that make no sense are refused")
    func badInput() throws {
        let demand = try Demand(coordinates: [], weights: [], areas: [], areaCount: 0)
        let station = [try MadeUp.place(0, 0)]
        let radius = try ServiceRadius(metres: 900)
        let zone = DistanceDecay.Zone(radius: radius, weight: 1)
        for capacity in [-1, .nan, Double.infinity] {
            #expect(throws: CoverageError.self) {
                try TwoStepAccessibility(
                    of: demand,
                    by: station,
                    capacities: [capacity],
                    decay: .gaussian(radius)
                )
            }
        }
        for zones in [
            [], [zone, zone], [DistanceDecay.Zone(radius: radius, weight: .nan)],
            [DistanceDecay.Zone(radius: radius, weight: 1.5)],
            [DistanceDecay.Zone(radius: radius, weight: 0)],
        ] {
            #expect(throws: CoverageError.invalidZones) {
                try TwoStepAccessibility(
                    of: demand,
                    by: station,
                    capacities: [1],
                    decay: .zones(zones)
                )
            }
        }
    }
}
