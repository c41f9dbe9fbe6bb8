import Foundation
import GRDB
import Geodesy
import OpeningHours
import Stations
import Testing

@testable import StationStore

@Suite("What the file asks of a row")
struct LayerRulesTests {
    private func store() throws -> (TemporaryDatabase, StationStore) {
        let file = try TemporaryDatabase()
        return (file, try StationStore(path: file.path, createIfMissing: true))
    }

    private var outline: MultiPolygon {
        get throws {
            let corners = try [(108.0, 34.0), (109, 34), (109, 35), (108, 34)].map {
                try Coordinate(longitude: $0.0, latitude: $0.1)
            }
            return try MultiPolygon(rings: [[corners]])
        }
    }

    @Test("A GIS that writes NULL for all but a name adds stations, areas and demand")
    func addedByForm() throws {
        let (file, store) = try store()
        let point = Data(GeoPackageBlob.encode(try Coordinate(longitude: 108.9, latitude: 34.2)))
        let area = Data(GeoPackageBlob.encode(try outline))
        try store.queue.write { database in
            for name in ["新站", "另一站"] {
                try database.execute(
                    literal: """
                        INSERT INTO station (geom, code, source, name, status, phone)
                        VALUES (\(point), NULL, NULL, \(name), NULL, NULL)
                        """
                )
            }
            try database.execute(
                literal: """
                    INSERT INTO station (geom, code, source, name) VALUES (\(point), '', '', 'c');
                    INSERT INTO area (geom, code, name) VALUES (\(area), NULL, '新区');
                    INSERT INTO area (geom, code, name) VALUES (\(area), NULL, '新区');
                    INSERT INTO area (geom, code, name) VALUES (\(area), '610104', NULL);
                    INSERT INTO area (geom) VALUES (\(area));
                    INSERT INTO demand (geom, code, weight, area) VALUES (\(point), NULL, NULL, NULL);
                    INSERT INTO demand (geom, code, weight, area) VALUES (\(point), '', 3, NULL)
                    """
            )
        }
        let data = try store.dataset()
        #expect(data.snapshot.stations.map(\.name) == ["新站", "另一站", "c"])
        #expect(Set(data.snapshot.stations.map(\.key.code)).count == 3)
        #expect(data.snapshot.stations.allSatisfy { $0.key.code.hasPrefix("edit-") })
        #expect(
            data.snapshot.stations.allSatisfy { $0.key.source == "local" && $0.status == .open }
        )
        #expect(data.snapshot.areas.map(\.name).prefix(3) == ["新区", "新区", "610104"])
        #expect(data.snapshot.areas[0].code == "新区")
        #expect(data.snapshot.areas[1].code.hasPrefix("edit-"))
        #expect(data.snapshot.areas[3].name == data.snapshot.areas[3].code)
        #expect(data.demand.weights == [1, 3])
        #expect(data.omissions.count == 0)
        // Clearing the fields of a form leaves them as they were.
        try store.queue.write { database in
            try database.execute(
                sql: """
                    UPDATE station SET code = NULL, source = '', status = NULL;
                    UPDATE area SET code = NULL, name = ''; UPDATE demand SET code = '', weight = NULL
                    """
            )
        }
        let again = try store.dataset()
        #expect(again.snapshot.stations.map(\.key) == data.snapshot.stations.map(\.key))
        #expect(again.snapshot.areas.map(\.code) == data.snapshot.areas.map(\.code))
        #expect(again.snapshot.areas.map(\.name) == data.snapshot.areas.map(\.name))
        #expect(again.demand == data.demand)
        #expect(try store.check().isEmpty)
        withExtendedLifetime(file) {}
    }

    @Test("The file takes exactly the numbers that the rules of every field allow")
    func limits() throws {
        let (file, store) = try store()
        try store.write([try edit("1", at: (108, 34))])
        try store.queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO area (name) VALUES ('a'); INSERT INTO demand (code) VALUES ('d');
                    INSERT INTO holiday_year (year) VALUES (2027);
                    INSERT INTO target (unit, target, deadline) VALUES ('u', 1, '2027-12-31')
                    """
            )
        }
        var ranges: [(table: String, column: String, lower: Double, upper: Double, isWhole: Bool)] =
            [
                range("area", "population", Population.residentsRange),
                range("area", "population_year", Population.yearRange),
                range("holiday_year", "year", HolidayYear.range),
                range("target", "target", Target.range),
                (
                    "demand", "weight", DemandPoint.weightRange.lowerBound,
                    DemandPoint.weightRange.upperBound, false
                ),
            ]
        for field in StationField.allCases {
            switch field.shape {
            case .integer(let limits): ranges.append(range("station", field.rawValue, limits))
            case .number(let limits):
                ranges.append(
                    ("station", field.rawValue, limits.lowerBound, limits.upperBound, false)
                )
            default: break
            }
        }
        try #require(ranges.count == 11)
        for (table, column, lower, upper, isWhole) in ranges {
            let below = isWhole ? lower - 1 : lower.nextDown
            let above = isWhole ? upper + 1 : upper.nextUp
            for (number, isRight) in [(lower, true), (upper, true), (below, false), (above, false)]
            {
                let taken =
                    (try? store.queue.write { database in
                        try database.execute(
                            literal: """
                                UPDATE \(sql: table) SET \(sql: column) =
                                  \(isWhole ? Int(number).databaseValue : number.databaseValue)
                                """
                        )
                    }) != nil
                #expect(taken == isRight, "\(table).\(column) = \(number)")
            }
        }
        withExtendedLifetime(file) {}
    }

    private func range(
        _ table: String,
        _ column: String,
        _ range: ClosedRange<Int>
    ) -> (table: String, column: String, lower: Double, upper: Double, isWhole: Bool) {
        (table, column, Double(range.lowerBound), Double(range.upperBound), true)
    }

    @Test("The file takes every choice that a field knows, and what the reader makes of any text")
    func texts() throws {
        let (file, store) = try store()
        var edits: [StationEdit] = []
        let cells = [
            "a", " \u{3000}b\u{A0} ", "1e5", "0", "100", "open", "yes", "2026-11-21", "610104",
        ]
        for (number, cell) in cells.enumerated() {
            edits.append(
                try edit("\(number)") { edit in
                    for field in StationField.allCases where field != .code && field != .source {
                        guard case .value(let value) = FieldReader.read(cell, as: field) else {
                            continue
                        }
                        if field == .name, case .text(let name) = value { edit.name = name }
                        if field != .name { edit.fields[field] = .some(value) }
                    }
                }
            )
        }
        for field in StationField.allCases {
            guard case .choice(let values) = field.shape else { continue }
            for value in values {
                edits.append(
                    try edit("\(field) \(value)") { $0.fields[field] = .some(.text(value)) }
                )
            }
        }
        try #require(edits.count > 30)
        #expect(try store.write(edits).changes.count == edits.count)
        #expect(try store.check().isEmpty)
        withExtendedLifetime(file) {}
    }

    @Test("A file of step 4 keeps every row, also spoiled ones, its ids, triggers and revision")
    func migration() throws {
        let file = try TemporaryDatabase()
        let point = Data(GeoPackageBlob.encode(try Coordinate(longitude: 108.9, latitude: 34.2)))
        var configuration = Configuration()
        configuration.prepareDatabase { SpatialFunctions.add(to: $0) }
        let queue = try DatabaseQueue(path: file.path, configuration: configuration)
        try Migrations.migrator.migrate(queue, upTo: "yizhan-4")
        try queue.write { database in
            try AmenityTable.add(
                [Amenity(code: "sauna", chinese: "桑拿", english: "Sauna")],
                to: database,
                .first
            )
            try database.execute(sql: "ALTER TABLE station ADD COLUMN \"my mood\" VARCHAR(20)")
            for number in 1...5 {
                try database.execute(
                    literal: """
                        INSERT INTO station (geom, code, name, sauna, phone, "my mood")
                        VALUES (\(point), \(number), \("站\(number)"), 'yes', '12351', 'glad')
                        """
                )
                try database.execute(
                    literal: """
                        INSERT INTO demand (geom, code, weight)
                        VALUES (\(point), \(number), \(number == 3 ? 1e200 : 2.5))
                        """
                )
            }
            let area = Data(GeoPackageBlob.encode(try outline))
            try database.execute(
                literal: """
                    DELETE FROM station WHERE fid >= 4;
                    INSERT INTO area (geom, code, name, population) VALUES (\(area), 'a', '甲', 7);
                    INSERT INTO amenity_note (station, amenity) VALUES (2, 'sauna');
                    CREATE TRIGGER stranger AFTER DELETE ON station BEGIN SELECT 1; END;
                    PRAGMA ignore_check_constraints = ON;
                    UPDATE station SET status = 'perhaps' WHERE fid = 2
                    """
            )
        }
        let revision = try queue.read { try StationStore.revision($0) }
        try queue.close()

        let store = try StationStore(path: file.path)
        let data = try store.dataset()
        #expect(data.snapshot.revision == revision)
        #expect(data.snapshot.stations.map(\.name) == ["站1", "站2", "站3"])
        #expect(data.snapshot.stations.map(\.status) == [.open, .suspended, .open])
        #expect(
            data.snapshot.stations.allSatisfy { $0.checklist[26] == .yes && $0.phone == "12351" }
        )
        #expect(data.snapshot.stations[1].amenityNotes["sauna"] != nil)
        #expect(data.snapshot.areas.map(\.population?.residents) == [7])
        #expect(data.demand.count == 4)
        #expect(try store.counts().map(\.count) == [3, 1, 5])
        let findings = try store.check().map(\.description)
        #expect(findings.contains { $0.hasPrefix("demand, fid 3, weight: 1e+200 is not a number") })
        #expect(findings.contains { $0.contains("trigger stranger is another program's") })
        #expect(findings.contains { $0.hasPrefix("the column my mood of station") })
        let mood = try store.queue.read {
            try String.fetchOne($0, sql: "SELECT \"my mood\" FROM station")
        }
        #expect(mood == "glad")
        #expect(findings.filter { $0.contains("gone") || $0.contains("lost") }.isEmpty)
        try store.write([try edit("new")])
        #expect(try store.snapshot().stations.last?.id == 6)
        #expect(try store.revision() == revision + 1)
        #expect(try store.version().epoch.isEmpty == false)
    }
}
