import Coverage
import Geodesy
import Stations
import Testing

@Suite("Demand")
struct DemandTests {
    @Test(
        "a weight that is negative or no number is refused with its place",
        arguments: [
            -1.0, -.infinity, .infinity, .nan,
        ]
    )
    func badWeights(weight: Double) throws {
        let places = [try MadeUp.place(1, 1), try MadeUp.place(2, 2)]
        do {
            _ = try Demand(coordinates: places, weights: [1, weight], areas: [0, 0], areaCount: 1)
            Issue.record("accepted \(weight)")
        } catch .invalidWeight(let position, let code, let found) {
            #expect(position == 1 && code == nil)
            #expect(found == weight || found.isNaN)
        } catch {
            Issue.record("\(error)")
        }
        let points = zip(places, [1, weight]).map {
            DemandPoint(code: "c\($0.1)", coordinate: $0.0, weight: $0.1)
        }
        do {
            _ = try Demand(points, areas: [])
            Issue.record("accepted \(weight)")
        } catch .invalidWeight(let position, let code, _) {
            #expect(position == 1 && code == "c\(weight)")
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test("areas that do not exist and lists of unequal length are refused")
    func badAreas() throws {
        let place = try MadeUp.place(1, 1)
        #expect(throws: CoverageError.noSuchArea(position: 0, area: 2, areas: 2)) {
            try Demand(coordinates: [place], weights: [1], areas: [2], areaCount: 2)
        }
        #expect(throws: CoverageError.noSuchArea(position: 0, area: -2, areas: 2)) {
            try Demand(coordinates: [place], weights: [1], areas: [-2], areaCount: 2)
        }
        #expect(throws: CoverageError.unequalCounts(places: 1, weights: 0, areas: 1)) {
            try Demand(coordinates: [place], weights: [], areas: [0], areaCount: 2)
        }
    }

    @Test("a point is counted in the area that it names, else where it lies")
    func namedAreas() throws {
        let areas = [
            Area(code: "west", name: "West", outline: try MadeUp.box(0, 0, 1, 1)),
            Area(code: "east", name: "East", outline: try MadeUp.box(1, 0, 2, 1)),
        ]
        func point(_ longitude: Double, _ area: String?) throws -> DemandPoint {
            DemandPoint(
                code: "p",
                coordinate: try MadeUp.place(longitude, 0.5),
                weight: 1,
                area: area
            )
        }
        let demand = try Demand(
            [
                point(0.5, nil), point(0.5, "east"), point(1.5, "elsewhere"), point(5, nil),
                point(5, "west"), point(1, nil),
            ],
            areas: areas
        )
        #expect(demand.areas == [0, 1, 1, -1, 0, 0])
    }
}
