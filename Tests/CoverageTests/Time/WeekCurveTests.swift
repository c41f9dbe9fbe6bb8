import CivilTime
import Coverage
import Geodesy
import OpeningHours
import Stations
import TestSupport
import Testing

@Suite("Week curve")
struct WeekCurveTests {
    private static let hours: [String?] = [
        "24/7", "Mo-Fr 09:00-17:00", "Mo-Su 20:00-02:00",
        "Sa,Su off; Mo-Fr 08:00-12:00,14:00-18:00",
        "Mo-Fr unknown \"工作日开放\"", nil, "Jun-Sep 08:00-20:00", "PH off; Mo-Su 06:30-22:30",
    ]

    @Test(
        "agrees with looking at every hour, place and station",
        arguments: [nil, "2026-10-01", "2026-11-29"]
    )
    func agrees(date: String?) throws {
        let week: WeekCurve.Week =
            if let date { .of(try #require(CivilDate(date))) } else { .typical }
        var generator = SeededGenerator(seed: 20_261_125)
        let spots = try MadeUp.places(30, west: 108, south: 34, size: 0.05, using: &generator)
        let stations = spots.enumerated().map { number, spot in
            MadeUp.station("s\(number)", at: spot) {
                $0.openingHours = Self.hours[number % Self.hours.count]
                $0.access = number % 5 == 0 ? nil : number % 5 == 1 ? .app : .open
            }
        }
        let snapshot = MadeUp.snapshot(stations + [MadeUp.station("nowhere")])
        let places = try MadeUp.places(60, west: 108, south: 34, size: 0.05, using: &generator)
        let weights = places.map { _ in Double(Int.random(in: 0...9, using: &generator)) }
        let areas = places.map { _ in Int32.random(in: -1...1, using: &generator) }
        let demand = try Demand(
            coordinates: places,
            weights: weights,
            areas: areas,
            areaCount: 3
        )
        var criteria = StationCriteria()
        criteria.access = [.open]
        let radius = try ServiceRadius(metres: 1_200)
        let curve = WeekCurve(
            of: demand,
            by: snapshot,
            criteria: criteria,
            within: radius,
            in: week
        )
        let near = places.map { place in
            stations.indices.filter {
                Geodesic.distanceMetres(from: place, to: spots[$0]) <= radius.metres
            }
        }
        for hour in 0..<WeekCurve.hourCount {
            let verdicts = stations.indices.map { station in
                (stations[station].access.map { $0 == .open ? .met : .unmet } ?? Compliance.unknown)
                    .and(verdict(of: station, in: snapshot, hour: hour, week: week))
            }
            func covered(_ area: Int32, _ isCounted: (Compliance) -> Bool) -> Double {
                places.indices.filter { place in
                    areas[place] == area && near[place].contains { isCounted(verdicts[$0]) }
                }
                .reduce(0) { $0 + weights[$1] }
            }
            for area in 0..<3 {
                #expect(
                    curve.coveredByArea.certain[area][hour] == covered(Int32(area)) { $0 == .met },
                    "hour \(hour)"
                )
                #expect(
                    curve.coveredByArea.possible[area][hour]
                        == covered(Int32(area)) { $0 != .unmet },
                    "hour \(hour)"
                )
            }
            let sum = (0..<3).reduce(0) { $0 + curve.coveredByArea.certain[$1][hour] }
            #expect(curve.covered.certain[hour] == sum)
            #expect(try #require(curve.shares).certain[hour] == sum / curve.weight)
        }
        #expect(curve.weight == curve.weightByArea.reduce(0, +))
    }

    private func verdict(
        of station: Int,
        in snapshot: StationSnapshot,
        hour: Int,
        week: WeekCurve.Week
    ) -> Compliance {
        guard let timetable = snapshot.timetable(of: station) else { return .unknown }
        let monday: CivilDate
        switch week {
        case .typical:
            if timetable.typicalWeek == nil { return .unknown }
            // A week without holidays.
            monday = CivilDate(dayNumber: 20_780)
        case .of(let date):
            monday = CivilDate(dayNumber: date.dayNumber - date.weekday.rawValue)
        }
        let day = CivilDate(dayNumber: monday.dayNumber + hour / 24)
        let instant = ZoneRules.shanghai.instant(on: day, second: hour % 24 * 3_600)
        switch timetable.state(at: instant) {
        case .open: return .met
        case .closed: return .unmet
        case .unknown: return .unknown
        }
    }

    @Test("without demand there is no share")
    func noDemand() throws {
        let curve = WeekCurve(
            of: try Demand(coordinates: [], weights: [], areas: [], areaCount: 1),
            by: MadeUp.snapshot([]),
            criteria: StationCriteria(),
            within: try ServiceRadius(metres: 500)
        )
        #expect(curve.shares == nil)
        #expect(curve.covered.possible == [Double](repeating: 0, count: 168))
    }
}
