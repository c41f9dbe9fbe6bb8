import Geodesy
import SpatialIndex
import TestSupport
import Testing

@testable import Coverage

@Suite("the nearest station, near and very far")
struct NearestStationTests {
    @Test("it is the one of the whole list, from a street away to the other side of the globe")
    func sameAsIndex() throws {
        for seed in UInt64(1)...6 {
            var random = SeededGenerator(seed: seed)
            let size: Double = [0.01, 1.0, 12].randomElement(using: &random) ?? 1
            var stations = try MadeUp.places(300, west: 108, south: 30, size: size, using: &random)
            stations += stations.prefix(20)
            let index = SpatialIndex(coordinates: stations)
            let nearest = NearestStation(stations)
            for number in 0..<300 {
                let away: Double = [0.5, 3, 30, 180][number % 4]
                let place = try MadeUp.place(
                    max(-180, 108 - Double.random(in: 0...away, using: &random)),
                    30 - Double.random(in: 0...min(away, 110), using: &random)
                )
                let truth = try #require(index.nearest(to: place, limit: 1).first)
                #expect(nearest.nearest(to: place) == truth, "seed \(seed), from \(place)")
            }
        }
    }

    @Test("there is none without stations")
    func none() throws {
        let place = try MadeUp.place(1, 2)
        #expect(NearestStation([]).nearest(to: place) == nil)
    }
}
