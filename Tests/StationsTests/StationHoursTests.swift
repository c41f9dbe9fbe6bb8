import CivilTime
import Geodesy
import OpeningHours
import Stations
import Testing

@Suite("What a snapshot knows of opening hours")
struct StationHoursTests {
    private static let hours: [String?] = [
        "Mo-Fr 08:30-12:00,14:00-18:00", "24/7", nil, "详询店员", "周一至周日 9:00-21:00", "24/7",
        "Mo-Su 09:00-17:00; PH off",
    ]

    /// Seven stations on one meridian, the nearest first; the sixth is suspended.
    private func snapshot(_ hours: [String?] = hours) throws -> StationSnapshot {
        let stations = try hours.enumerated().map { number, hours in
            var station = Station(key: StationKey(source: "t", code: "\(number)"), name: "s")
            station.id = Int64(number + 1)
            station.openingHours = hours
            station.status = number == 5 ? .suspended : .open
            station.position = StationPosition(
                try Coordinate(longitude: 109, latitude: 34 + Double(number) / 1_000)
            )
            return station
        }
        return StationSnapshot(revision: 1, stations: stations)
    }

    private func answer(
        at time: String,
        unknown: UnknownPolicy = .exclude,
        mustBeOpen: Bool = true
    ) throws -> [StationMatch] {
        var query = StationQuery(origin: try Coordinate(longitude: 109, latitude: 34))
        query.limit = 10
        let moment: Instant = try #require(Instant(time))
        query.time = moment
        if mustBeOpen { query.criteria.times = [moment] }
        query.unknown = unknown
        query.criteria.statuses = [.open, .suspended]
        return try snapshot().nearest(query)
    }

    @Test(
        "Who has to be open is open, and who may be is marked",
        arguments: [
            ("2026-11-23T10:00", [0, 1, 4, 6], [2, 3]), ("2026-11-23T13:00", [1, 4, 6], [2, 3]),
            ("2026-11-22T10:00", [1, 4, 6], [2, 3]), ("2026-11-23T03:00", [1], [2, 3]),
            ("2026-10-01T10:00", [0, 1, 4], [2, 3]),
        ]
    )
    func mustBeOpen(time: String, open: [Int], unknown: [Int]) throws {
        #expect(try answer(at: time).map(\.index) == open)
        let all = try answer(at: time, unknown: .include)
        #expect(all.map(\.index) == (open + unknown).sorted())
        #expect(all.filter(\.isOpenUnconfirmed).map(\.index) == unknown)
        let doubtful = try answer(at: time, unknown: .only)
        #expect(doubtful.map(\.index) == unknown)
        #expect(doubtful.allSatisfy { $0.isOpenUnconfirmed })
    }

    @Test(
        "Around the clock is what an ordinary week has no closed minute in",
        arguments: [(UnknownPolicy.exclude, [1]), (.include, [1, 2, 3]), (.only, [2, 3])]
    )
    func allDay(policy: UnknownPolicy, indices: [Int]) throws {
        var query = StationQuery(origin: try Coordinate(longitude: 109, latitude: 34))
        query.limit = 10
        query.criteria.mustBeOpenAllDay = true
        query.unknown = policy
        #expect(try snapshot().nearest(query).map(\.index) == indices)
    }

    @Test(
        "An end at 23:59 is as good as midnight for a station that never closes",
        arguments: [
            ("00:00-23:59", true), ("Mo-Su 00:00-23:59", true), ("00:00-23:59（节假日不休）", true),
            ("Mo-Fr 00:00-24:00; Sa,Su 00:00-23:59", true), ("00:00-23:58", false),
            ("00:01-24:00", false), ("Mo-Sa 00:00-23:59", false),
            ("00:00-12:00,12:01-24:00", false),
        ]
    )
    func lastMinute(hours: String, isOpenAllDay: Bool) throws {
        var station = Station(key: StationKey(source: "t", code: "1"), name: "s")
        station.id = 1
        station.openingHours = hours
        station.position = StationPosition(try Coordinate(longitude: 109, latitude: 34))
        var query = StationQuery(origin: try Coordinate(longitude: 109, latitude: 34))
        query.criteria.mustBeOpenAllDay = true
        let found = StationSnapshot(revision: 1, stations: [station]).nearest(query)
        #expect(found.count == (isOpenAllDay ? 1 : 0))
    }

    @Test("The hours of a stretch of time follow each other without a gap")
    func intervals() throws {
        let (day, next) = try (
            #require(Instant("2026-11-23T00:00")), #require(Instant("2026-11-24T00:00"))
        )
        let snapshot = try snapshot()
        let office = snapshot.intervals(of: 0, in: day..<next)
        #expect(office.map(\.answer.state) == [.closed, .open, .closed, .open, .closed])
        #expect(office.first?.range.lowerBound == day)
        #expect(office.last?.range.upperBound == next)
        #expect(snapshot.intervals(of: 2, in: day..<next).isEmpty)
        #expect(snapshot.intervals(of: 5, in: day..<next).isEmpty)
    }

    @Test("Every answer about a moment says how the hours stand, and what comes next")
    func moments() throws {
        let all = try answer(at: "2026-11-23T12:30", mustBeOpen: false)
        #expect(all.count == Self.hours.count)
        #expect(all[0].hours?.state == .closed)
        #expect(all[0].hours?.until == Instant("2026-11-23T14:00"))
        #expect(all[0].hours?.opensNext == Instant("2026-11-23T14:00"))
        #expect(all[1].hours?.state == .open)
        #expect(all[1].hours?.until == nil)
        #expect(all[2].hours?.state == .unknown)
        #expect(all[3].hours?.state == .unknown)
        #expect(all[4].hours?.until == Instant("2026-11-23T21:00"))
        #expect(all[5].hours?.state == .closed)
        #expect(all[5].hours?.opensNext == nil)
        #expect(all.allSatisfy { !$0.isOpenUnconfirmed })
    }

    @Test("On a make-up working day office hours are unknown, never a wrong open")
    func makeUpDay() throws {
        // Sunday, worked for another day.
        let all = try answer(at: "2026-09-20T10:00", mustBeOpen: false)
        #expect(all[0].hours?.state == .unknown)
        #expect(all[0].hours?.remark == .makeUpWorkingDay)
        #expect(all[1].hours?.state == .open)
    }

    @Test("What lies farther ahead than is looked for is said, what never comes is not")
    func notBefore() throws {
        let snapshot = try snapshot([
            "2030 off; 24/7", "24/7", "2025 Mo-Fr 09:00-17:00", "08:00-20:00",
        ])
        let now: Instant = try #require(Instant("2026-11-23T12:30"))
        let moments = (0..<4).map { snapshot.hours(of: $0, at: now) }
        #expect(moments.map(\.state) == [.open, .open, .closed, .open])
        #expect(moments.map { $0.until != nil } == [false, false, false, true])
        let end: Instant = try #require(Instant("2027-12-28T12:30"))
        #expect(moments.map(\.notBefore) == [end, nil, end, nil])
    }

    @Test("Missing holidays are told if hours of a station in use depend on them")
    func missingHolidays() throws {
        let autumn: Instant = try #require(Instant("2026-11-27T10:00"))
        let missing = try #require(try snapshot().missingHolidays(at: autumn))
        // The office and the one that closes on holidays.
        #expect(missing.year == 2027)
        #expect(missing.stations == 2)
        #expect(missing.description.contains("2027"))
        #expect(missing.description.contains("2 stations"))
        #expect(missing.command == "yizhan import 2027.csv --as holidays")
        let summer: Instant = try #require(Instant("2026-09-30T10:00"))
        #expect(try snapshot().missingHolidays(at: summer) == nil)
        let always = try snapshot(["24/7", "08:00-20:00", nil])
        #expect(always.missingHolidays(at: autumn) == nil)
    }

    @Test("A query without a moment says nothing of hours")
    func noMoment() throws {
        let query = StationQuery(origin: try Coordinate(longitude: 109, latitude: 34))
        #expect(try snapshot().nearest(query).allSatisfy { $0.hours == nil })
    }
}
