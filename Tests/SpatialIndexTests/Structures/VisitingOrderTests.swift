import Geodesy
import TestSupport
import Testing

@testable import SpatialIndex

@Suite("The order of a visit")
struct VisitingOrderTests {
    @Test("Every place is visited once", arguments: Layout.allCases)
    func permutation(layout: Layout) throws {
        var random = SeededGenerator(seed: 101)
        for count in [0, 1, 2, 3, 100, 1_500] {
            let places = try layout.points(count, &random)
            let order = VisitingOrder(places).indices
            #expect(order.sorted() == (0..<count).map(UInt32.init), "\(layout), \(count) places")
        }
    }

    /// The scale to squares is rounded: the outermost places must not fall off the last square.
    @Test("Every extent, however it rounds, stays within the squares")
    func extents() throws {
        var random = SeededGenerator(seed: 102)
        for _ in 0..<120 {
            let corner = try random.place(-100...100, -60...60)
            let opposite = try random.place(-180...180, -90...90)
            let order = VisitingOrder([corner, opposite, corner]).indices
            #expect(order.sorted() == [0, 1, 2], "seed 102, \(corner) to \(opposite)")
        }
    }

    @Test("Neighbours in the order are near: the way is much shorter than in a random order")
    func nearness() throws {
        var random = SeededGenerator(seed: 103)
        let places = try Layout.city.points(2_000, &random)
        let way = Self.length(VisitingOrder(places).indices.map { places[Int($0)] })
        #expect(way * 10 < Self.length(places), "seed 103")
    }

    private static func length(_ places: [Coordinate]) -> Double {
        zip(places, places.dropFirst()).reduce(0) { sum, pair in
            let east = pair.1.longitude - pair.0.longitude
            let north = pair.1.latitude - pair.0.latitude
            return sum + (east * east + north * north).squareRoot()
        }
    }
}
