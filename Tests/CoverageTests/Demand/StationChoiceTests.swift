import CivilTime
import Coverage
import Geodesy
import Stations
import Testing

@Suite("Station choice")
struct StationChoiceTests {
    private let catalogue = AmenityCatalogue.standard

    private func place(_ number: Int) throws -> Coordinate {
        try MadeUp.place(108 + Double(number) / 100, 34)
    }

    @Test("what is unknown is possible, but not certain")
    func amenities() throws {
        let toilet = try #require(catalogue.bit(of: "toilet"))
        let states: [AmenityState?] = [.yes, .no, .broken, nil]
        let snapshot = MadeUp.snapshot(
            try states.enumerated().map { number, state in
                MadeUp.station("s\(number)", at: try place(number)) {
                    $0.checklist[toilet] = state
                }
            }
        )
        var criteria = StationCriteria()
        criteria.amenities = 1 << UInt64(toilet)
        let choice = StationChoice(criteria, in: snapshot)
        #expect(choice.indices == Certainty(certain: [0], possible: [0, 3]))
        let coordinates = [try place(0), try place(3)]
        #expect(choice.coordinates == Certainty(certain: [coordinates[0]], possible: coordinates))
    }

    @Test("access, status and a profile are held in three values too")
    func others() throws {
        let snapshot = MadeUp.snapshot([
            MadeUp.station("door", at: try place(0)) { $0.access = .open },
            MadeUp.station("app", at: try place(1)) { $0.access = .app },
            MadeUp.station("who knows", at: try place(2)),
            MadeUp.station("being built", at: try place(3)) {
                $0.access = .open
                $0.status = .underConstruction
            },
            MadeUp.station("gone", at: try place(4)) {
                $0.access = .open
                $0.status = .removed
            },
        ])
        var criteria = StationCriteria()
        criteria.access = [.open, .staff]
        #expect(
            StationChoice(criteria, in: snapshot).indices
                == Certainty(certain: [0], possible: [0, 2])
        )
        criteria.statuses = [.open, .underConstruction]
        #expect(
            StationChoice(criteria, in: snapshot).indices
                == Certainty(certain: [0, 3], possible: [0, 2, 3])
        )
        criteria.profile = Profile.standard[0]
        #expect(
            StationChoice(criteria, in: snapshot).indices
                == Certainty(certain: [], possible: [0, 2, 3])
        )
    }

    @Test("a station must be open at all the times, and its hours may be unknown")
    func times() throws {
        let hours = ["24/7", "Mo-Su 09:00-17:00", "off", "unknown", nil]
        let snapshot = MadeUp.snapshot(
            try hours.enumerated().map { number, hours in
                MadeUp.station("s\(number)", at: try place(number)) { $0.openingHours = hours }
            }
        )
        let date = try #require(CivilDate("2026-11-25"))
        let noon = ZoneRules.shanghai.instant(on: date, second: 12 * 3_600)
        let night = ZoneRules.shanghai.instant(on: date, second: 23 * 3_600)
        var criteria = StationCriteria()
        criteria.times = [noon]
        #expect(
            StationChoice(criteria, in: snapshot).indices
                == Certainty(certain: [0, 1], possible: [0, 1, 3, 4])
        )
        criteria.times = [noon, night]
        #expect(
            StationChoice(criteria, in: snapshot).indices
                == Certainty(certain: [0], possible: [0, 3, 4])
        )
    }

    @Test("a station being built is held to its hours once it counts")
    func hoursOfFuture() throws {
        let snapshot = MadeUp.snapshot([
            MadeUp.station("being built", at: try place(0)) {
                $0.status = .underConstruction
                $0.openingHours = "24/7"
            }
        ])
        var criteria = StationCriteria()
        criteria.times = [Instant(secondsSince1970: 1_800_000_000)]
        #expect(StationChoice(criteria, in: snapshot).indices.possible.isEmpty)
        criteria.statuses = [.underConstruction]
        #expect(StationChoice(criteria, in: snapshot).indices.possible.isEmpty)
        criteria.countsHoursOfUnused = true
        #expect(StationChoice(criteria, in: snapshot).indices.certain == [0])
    }

    @Test("stations without a position are counted, but serve nobody")
    func unlocated() throws {
        let snapshot = MadeUp.snapshot([
            MadeUp.station("nowhere") { $0.access = .open },
            MadeUp.station("nowhere, who knows"),
            MadeUp.station("here", at: try place(0)) { $0.access = .staff },
        ])
        var criteria = StationCriteria()
        criteria.access = [.open, .staff]
        let choice = StationChoice(criteria, in: snapshot)
        #expect(choice.indices == Certainty(certain: [2], possible: [2]))
        #expect(choice.unlocated == Certainty(certain: 1, possible: 2))
    }

    @Test("two signs on one door count once, and the certain one stands for both")
    func coLocated() throws {
        let snapshot = MadeUp.snapshot([
            MadeUp.station("sign", at: try MadeUp.place(108, 34)) {
                $0.address = "莲湖区 １号"
            },
            MadeUp.station("other sign", at: try MadeUp.place(108.0001, 34)) {
                $0.address = "莲湖区1号"
                $0.access = .open
            },
            MadeUp.station("neighbour", at: try MadeUp.place(108.0001, 34.0001)) {
                $0.address = "莲湖区2号"
            },
        ])
        var choice = StationChoice(StationCriteria(), in: snapshot)
        #expect(choice.indices == Certainty(certain: [0, 2], possible: [0, 2]))
        #expect(choice.coLocated == 1)
        var criteria = StationCriteria()
        criteria.access = [.open]
        choice = StationChoice(criteria, in: snapshot)
        #expect(choice.indices == Certainty(certain: [1], possible: [1, 2]))
    }

    @Test("shares come as a pair")
    func pair() throws {
        let snapshot = MadeUp.snapshot([
            MadeUp.station("door", at: try place(0)) { $0.access = .open },
            MadeUp.station("who knows", at: try place(10)),
        ])
        var criteria = StationCriteria()
        criteria.access = [.open]
        let demand = try Demand(
            coordinates: [place(0), place(10), place(20)],
            weights: [1, 2, 5],
            areas: [0, 0, 0],
            areaCount: 1
        )
        let found = DemandCoverage.certainty(
            of: demand,
            by: StationChoice(criteria, in: snapshot),
            within: try MadeUp.radii(1_000)
        )
        #expect(found.certain.total.byRadius[0].share == 1.0 / 8)
        #expect(found.possible.total.byRadius[0].share == 3.0 / 8)
    }
}
