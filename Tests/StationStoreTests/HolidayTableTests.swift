import CivilTime
import GRDB
import OpeningHours
import Stations
import Testing

@testable import StationStore

@Suite("Holidays in the file")
struct HolidayTableTests {
    private func day(
        _ text: String,
        _ kind: HolidayDay.Kind = .off,
        isStatutory: Bool = false
    ) throws -> HolidayDay {
        HolidayDay(try #require(CivilDate(text)), kind, isStatutory: isStatutory, name: "节")
    }

    private func kind(_ text: String, in store: StationStore) throws -> HolidayDayKind {
        let date = try #require(CivilDate(text))
        return try store.holidays().kind(of: date)
    }

    /// Stores an arrangement as one import.
    @discardableResult
    private func write(
        _ arrangement: HolidayYear,
        to store: StationStore,
        _ decision: ImportTransaction.Decision = .commit
    ) throws -> HolidayWriteOutcome {
        var outcome: HolidayWriteOutcome?
        var reports = [ImportReport(file: "test", format: "csv")]
        try store.importing(layer: "holiday", source: "", reports: &reports) { transaction, _ in
            outcome = try transaction.write(arrangement)
            return decision
        }
        return try #require(outcome)
    }

    @Test("A year that is stored is known, and every change of it is logged")
    func changes() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        #expect(try store.holidays() == .china)
        let first = try HolidayYear(
            year: 2027,
            days: [
                day("2026-12-31"), day("2027-10-01", isStatutory: true), day("2027-10-02"),
                day("2027-10-09", .work),
            ]
        )
        let outcome = try write(first, to: store)
        #expect(outcome.changes.values.allSatisfy { $0 == .inserted })
        #expect(outcome.changes.count == 4)
        #expect(try store.revision() == 5)
        let calendar = try store.holidays()
        #expect(calendar.years == [2024, 2025, 2026, 2027])
        #expect(try kind("2026-12-31", in: store) == .dayOff)
        #expect(try kind("2027-10-09", in: store) == .workingDay)
        #expect(try kind("2027-10-03", in: store) == .ordinary)
        #expect(calendar.isStatutory(try #require(CivilDate("2027-10-01"))))

        let again = try write(first, to: store)
        #expect(again.changes.values.allSatisfy { $0 == .unchanged })
        #expect(try store.revision() == 5)

        let second = try HolidayYear(
            year: 2027,
            days: [day("2027-10-01"), day("2027-10-02"), day("2027-10-03")]
        )
        let replaced = try write(second, to: store)
        #expect(replaced.removed == 2)
        let changes = replaced.changes.sorted { $0.key < $1.key }.map(\.value)
        #expect(changes == [.updated, .unchanged, .inserted])
        #expect(try kind("2027-10-09", in: store) == .ordinary)
        #expect(try kind("2026-12-31", in: store) == .ordinary)
        let log = try store.changes(after: 5, limit: 10)
        #expect(log.map(\.layer) == Array(repeating: "holiday", count: 4))
        #expect(log.map(\.operation).sorted() == ["delete", "delete", "insert", "update"])
        #expect(try store.check().isEmpty)
    }

    @Test("A stored year stands in the place of the program's own")
    func replacesOwn() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try write(HolidayYear(year: 2026, days: [day("2026-10-08")]), to: store)
        #expect(try kind("2026-10-01", in: store) == .ordinary)
        #expect(try kind("2026-10-08", in: store) == .dayOff)
        #expect(try kind("2025-10-01", in: store) == .dayOff)
        let calendar = try store.holidays()
        #expect(try store.snapshot().holidays == calendar)
    }

    @Test("An import that is taken back leaves no holiday")
    func rollback() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try write(HolidayYear(year: 2027, days: [day("2027-10-01")]), to: store, .rollback)
        #expect(try store.holidays() == .china)
        #expect(try store.revision() == 0)
    }

    @Test(
        "A year that another program spoils is not used, and check names it",
        arguments: [
            ("UPDATE holiday SET date = 'soon'", "a day cannot be read"),
            ("UPDATE holiday SET date = '2028-10-01'", "2028-10-01 is in none of the years"),
            ("UPDATE holiday SET kind = 'work'", "2027-10-01 is a Friday"),
        ]
    )
    func spoiled(sql: String, words: String) throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try write(HolidayYear(year: 2027, days: [day("2027-10-01")]), to: store)
        try store.queue.write { try $0.execute(sql: sql) }
        #expect(try store.holidays() == .china)
        let findings = try store.check().map(\.description)
        let last = try #require(findings.last)
        #expect(last.hasPrefix("holidays of 2027: "))
        #expect(last.contains(words), "\(findings)")
        let isNamed = findings.contains { $0.hasPrefix("holiday, fid 1, date: 'soon' is not") }
        #expect(isNamed == sql.contains("soon"))
        #expect(findings.count == (isNamed ? 2 : 1), "\(findings)")
        let again = try write(HolidayYear(year: 2027, days: [day("2027-10-01")]), to: store)
        #expect(again.changes.count == 1)
        #expect(try store.check().isEmpty)
        #expect(try kind("2027-10-01", in: store) == .dayOff)
    }

    @Test("The file itself refuses what no holiday has, and a year takes its days with it")
    func constraints() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try write(HolidayYear(year: 2027, days: [day("2027-10-01")]), to: store)
        for sql in [
            "UPDATE holiday SET kind = 'maybe'", "UPDATE holiday SET statutory = 2",
            "UPDATE holiday SET date = x'00'", "UPDATE holiday SET name = x'00'",
            "UPDATE holiday SET year = 2030", "INSERT INTO holiday_year (year) VALUES (2027)",
            "INSERT INTO holiday_year (year) VALUES (27)",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") {
                try store.queue.write { try $0.execute(sql: sql) }
            }
        }
        try store.queue.write { try $0.execute(sql: "DELETE FROM holiday_year") }
        #expect(try store.holidays() == .china)
        #expect(try store.changes(after: 2, limit: 9).map(\.operation) == ["delete", "delete"])
        #expect(try store.check().isEmpty)
    }

    @Test("A file of the version before gets the tables, and keeps its data and its revision")
    func migration() throws {
        let file = try TemporaryDatabase()
        do {
            var configuration = Configuration()
            configuration.prepareDatabase { SpatialFunctions.add(to: $0) }
            let queue = try DatabaseQueue(path: file.path, configuration: configuration)
            try Migrations.migrator.migrate(queue, upTo: "yizhan-1")
            try queue.write { database in
                try database.execute(sql: "INSERT INTO station (name) VALUES ('甲')")
            }
            #expect(try queue.read { try !$0.tableExists("holiday") })
            try queue.close()
        }
        let store = try StationStore(path: file.path)
        #expect(try store.revision() == 1)
        #expect(try store.snapshot().stations.map(\.name) == ["甲"])
        try write(HolidayYear(year: 2027, days: [day("2027-10-01")]), to: store)
        #expect(try store.revision() == 3)
        #expect(try store.check().isEmpty)
    }

    @Test("A service that runs answers by a year as soon as it is stored")
    func updates() async throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.write([
            try edit("a") { $0.fields[.openingHours] = .some(.text("Mo-Fr 09:00-17:00; PH off")) }
        ])
        let time = try #require(Instant("2027-10-01T10:00"))
        let arrangement = try HolidayYear(year: 2027, days: [day("2027-10-01")])
        let updates = SnapshotUpdates(path: file.path, interval: .milliseconds(1))
        var seen: [HoursState] = []
        let task = Task {
            await updates.run { data, _ in
                seen.append(data.snapshot.hours(of: 0, at: time).state)
                guard seen.count == 1 else {
                    withUnsafeCurrentTask { $0?.cancel() }
                    return
                }
                _ = try? write(arrangement, to: store)
            } onFailure: { _ in
                withUnsafeCurrentTask { $0?.cancel() }
            }
            return seen
        }
        #expect(await task.value == [.unknown, .closed])
    }
}
