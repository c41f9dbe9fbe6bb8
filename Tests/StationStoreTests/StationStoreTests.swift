import CivilTime
import Foundation
import GRDB
import Geodesy
import Stations
import Testing

@testable import StationStore

@Suite struct StationStoreTests {
    @Test("A new file is a GeoPackage 1.4 with WGS 84, its layers and the amenity columns")
    func newFile() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.queue.read { database in
            #expect(try Int.fetchOne(database, sql: "PRAGMA application_id") == 0x4750_4B47)
            #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == 10_400)
            #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal")
            let layers = try String.fetchAll(
                database,
                sql: "SELECT table_name FROM gpkg_geometry_columns ORDER BY 1"
            )
            #expect(layers == ["area", "demand", "station"])
            let columns = try database.columns(in: "station").map(\.name)
            for field in StationField.allCases { #expect(columns.contains(field.rawValue)) }
            for amenity in AmenityCatalogue.standard.amenities {
                #expect(columns.contains(amenity.code))
            }
        }
        #expect(try store.revision() == 0)
        #expect(try store.check().isEmpty)
    }

    @Test("Everything about a station comes back as it was written")
    func roundTrip() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        let full = try edit("1", at: (108.95, 34.27), crs: .gcj02) { edit in
            for field in StationField.allCases {
                switch field.shape {
                case .text: edit.fields[field] = .text("值 \"\(field.rawValue)\" ☂")
                case .choice(let values): edit.fields[field] = .text(values[1])
                case .integer: edit.fields[field] = .integer(7)
                case .number: edit.fields[field] = .number(7.25)
                case .date: edit.fields[field] = .text("2026-02-28")
                }
            }
            edit.amenities = [
                .init(bit: 0, code: "air_conditioning", state: .yes),
                .init(bit: 3, code: "toilet", state: .broken),
                .init(bit: 25, code: "counselling", state: .no),
            ]
            edit.extra = ["区": "莲湖", "note": "a;b"]
        }
        try store.write([full])
        var expected = full.makeStation()
        expected.id = 1
        let stored = try #require(try store.snapshot().stations.first)
        #expect(stored == expected)
        #expect(stored.position?.original.crs == .gcj02)
        #expect(stored.position?.original.x == 108.95)
    }

    @Test("The same edits again say unchanged and raise no revision")
    func idempotence() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        let edits = try (1...20).map { try edit("\($0)", at: (108 + Double($0) / 100, 34)) }
        let first = try store.write(edits)
        #expect(first.changes == Array(repeating: .inserted, count: 20))
        #expect(first.report.revision == 20)
        let second = try store.write(edits)
        #expect(second.changes == Array(repeating: .unchanged, count: 20))
        #expect(second.report.revision == 20)
        let third = try store.write([try edit("3") { $0.fields[.phone] = .some(.text("12351")) }])
        #expect(third.changes == [.updated])
        #expect(try store.revision() == 21)
    }

    @Test("The change log is gapless, names the run, and keeps the row as it was before")
    func changeLog() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.write([try edit("1", at: (108, 34)), try edit("2")])
        try store.write([try edit("2") { $0.name = "新名" }])
        _ = try? store.queue.write { database in
            try database.execute(sql: "INSERT INTO station (name) VALUES (NULL)")
        }
        try store.queue.write { database in
            try database.execute(sql: "DELETE FROM station WHERE code = '1'")
        }
        let changes = try store.changes(after: 0, limit: 10)
        #expect(changes.map(\.sequence) == [1, 2, 3, 4])
        #expect(changes.map(\.operation) == ["insert", "insert", "update", "delete"])
        #expect(changes.map(\.run) == [1, 1, 2, nil])
        let before = try #require(changes[2].before)
        let row = try #require(
            JSONSerialization.jsonObject(with: Data(before.utf8)) as? [String: Any]
        )
        #expect(row["name"] as? String == "站 2")
        #expect(row["phone"] == nil)
        #expect(throws: (any Error).self) {
            try store.queue.write { try $0.execute(sql: "DELETE FROM change_log") }
        }
        #expect(try store.check().isEmpty)
    }

    @Test("Ids are never given twice")
    func ids() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.write([try edit("1"), try edit("2")])
        try store.queue.write { try $0.execute(sql: "DELETE FROM station WHERE code = '2'") }
        try store.write([try edit("3")])
        #expect(try store.snapshot().stations.map(\.id) == [1, 3])
    }

    @Test("A point that another program moves is logged, indexed, and WGS-84 from then on")
    func movedByOthers() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.write([try edit("1", at: (108.95, 34.27), crs: .gcj02)])
        let place = try Coordinate(longitude: 109, latitude: 34.5)
        try store.queue.write { database in
            try database.execute(
                literal: "UPDATE station SET geom = \(Data(GeoPackageBlob.encode(place)))"
            )
        }
        let snapshot = try store.snapshot()
        #expect(snapshot.stations[0].position == StationPosition(place))
        #expect(snapshot.revision > 1)
        #expect(try store.check().isEmpty)
        let box = try store.queue.read {
            try Row.fetchOne($0, sql: "SELECT minx, maxy FROM rtree_station_geom")
        }
        #expect(box?[0] == 109.0 && box?[1] == 34.5)
    }

    @Test("A station that another program adds has a key of its own")
    func addedByOthers() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.queue.write { database in
            try database.execute(sql: "INSERT INTO station (name) VALUES ('甲'), ('乙')")
        }
        let stations = try store.snapshot().stations
        #expect(stations.map(\.name) == ["甲", "乙"])
        #expect(Set(stations.map(\.key)).count == 2)
        #expect(stations.allSatisfy { $0.status == .open && $0.position == nil })
    }

    @Test("A value that no field allows is refused by the file itself")
    func checks() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        for sql in [
            "INSERT INTO station (name, status) VALUES ('甲', 'perhaps')",
            "INSERT INTO station (name, toilet) VALUES ('甲', 'maybe')",
            "INSERT INTO station (code, name) VALUES ('1', '甲'), ('1', '乙')",
        ] {
            #expect(throws: DatabaseError.self) {
                try store.queue.write { try $0.execute(sql: sql) }
            }
        }
    }

    @Test("A trial run leaves the file as it was")
    func rollback() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.write([try edit("1")])
        let (changes, report) = try store.write([try edit("2"), try edit("1")], .rollback)
        #expect(changes == [.inserted, .unchanged])
        #expect(!report.stored)
        #expect(report.revision == 1)
        #expect(try store.snapshot().stations.map(\.key.code) == ["1"])
    }

    @Test("An error in the middle of an import leaves the file as it was")
    func failure() throws {
        struct Stop: Error {}
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        var reports: [ImportReport] = []
        #expect(throws: Stop.self) {
            try store.importing(layer: "station", source: "t", reports: &reports) {
                transaction,
                _ in
                var writer = try transaction.stationWriter()
                _ = try writer.write(try edit("1"))
                throw Stop()
            }
        }
        #expect(try store.snapshot().stations.isEmpty)
        #expect(try store.revision() == 0)
    }

    @Test("A new amenity gets a column, a bit, and is logged like the others")
    func newAmenity() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.write([try edit("1")])
        let extra = (26..<64).map { Amenity(code: "extra_\($0)", chinese: "新\($0)", english: "N") }
        try store.add(amenities: extra)
        try store.write([
            try edit("1") { $0.amenities = [.init(bit: 63, code: "extra_63", state: .yes)] }
        ])
        let revision = try store.revision()
        try store.write([
            try edit("1") { $0.amenities = [.init(bit: 63, code: "extra_63", state: .no)] }
        ])
        let snapshot = try store.snapshot()
        #expect(snapshot.catalogue.amenities.count == 64)
        #expect(snapshot.stations[0].checklist[63] == .no)
        let before = try #require(try store.changes(after: revision, limit: 1).first?.before)
        #expect(before.contains("\"extra_63\":\"yes\""))
        #expect(throws: AmenityError.full("one_more")) {
            try store.add(amenities: [Amenity(code: "one_more", chinese: "多", english: "M")])
        }
    }

    @Test("Notes on amenities are read with their station, and go with it")
    func notes() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.write([try edit("1")])
        try store.queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO amenity_note (station, amenity, reason, since, expected_back)
                    VALUES (1, 'toilet', '水管', '2026-11-01', '2026-12-01')
                    """
            )
        }
        let note = try #require(try store.snapshot().stations[0].amenityNotes["toilet"])
        #expect(note.reason == "水管")
        #expect(note.expectedBack?.description == "2026-12-01")
        try store.queue.write { try $0.execute(sql: "DELETE FROM station") }
        #expect(try store.check().isEmpty)
        #expect(try store.changes(after: 0, limit: 9).last.map { $0.operation } == "delete")
    }

    @Test("Areas and demand are stored by their codes and read back")
    func layers() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        let ring = try [(0.0, 0.0), (3, 0), (3, 3), (0, 3), (0, 0)].map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
        let hole = try [(1.0, 1.0), (1, 2), (2, 2), (2, 1), (1, 1)].map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
        let island = try [(4.0, 0.0), (5, 0), (5, 1), (4, 0)].map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
        let area = Area(
            id: 1,
            code: "610104",
            name: "莲湖区",
            englishName: "Lianhu",
            level: "district",
            parent: "610100",
            population: Population(residents: 1_019_102, year: 2020, basis: "公报", source: "统计局"),
            outline: try MultiPolygon(rings: [[ring, hole], [island]])
        )
        let point = DemandPoint(code: "d1", coordinate: ring[1], weight: 12.5, area: "610104")
        for expected in [StationWriteOutcome.Change.inserted, .unchanged] {
            var reports: [ImportReport] = []
            var changes: [StationWriteOutcome.Change] = []
            try store.importing(layer: "area", source: "", reports: &reports) { transaction, _ in
                changes = [try transaction.write(area), try transaction.write(point)]
                return .commit
            }
            #expect(changes == [expected, expected])
        }
        #expect(try store.areas() == [area])
        #expect(try store.demand() == DemandLayer([point]))
        #expect(try store.revision() == 2)
        #expect(try store.check().isEmpty)
    }

    @Test("The notice of a data set travels with every snapshot")
    func notice() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        #expect(try store.snapshot().notice == nil)
        try store.set(notice: DataNotice(chinese: "示例数据", english: "illustrative data"))
        #expect(try store.snapshot().notice?.text == "示例数据 / illustrative data")
        try store.set(notice: nil)
        #expect(try store.notice() == nil)
    }

    @Test("Damage is found by check")
    func damage() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.write([try edit("1", at: (108, 34))])
        try store.queue.write { try $0.execute(sql: "DELETE FROM rtree_station_geom") }
        #expect(try store.check() == [.missingFromTree(layer: "station", count: 1)])
        try store.queue.write { database in
            try database.execute(sql: "UPDATE station SET geom = x'00'")
            try database.execute(sql: "ALTER TABLE station ADD COLUMN mood TEXT")
        }
        #expect(
            try store.check().map(\.description) == [
                "station, fid 1, geom: the geometry is no GeoPackage geometry; the value is left out",
                "the column mood of station is not known: it is neither served nor logged",
            ]
        )
        try store.queue.write { try $0.execute(sql: "DROP TABLE demand") }
        #expect(try store.check().contains(.schema(.missing(table: "demand"))))
    }

    @Test("Infinity cannot get into the file, where it would break the change log")
    func infinity() throws {
        let file = try TemporaryDatabase()
        let store = try StationStore(path: file.path, createIfMissing: true)
        try store.write([try edit("1", at: (108, 34))])
        for column in ["area_m2", "capacity", "original_x"] {
            #expect(throws: DatabaseError.self, "\(column)") {
                try store.queue.write {
                    try $0.execute(sql: "UPDATE station SET \(column) = 9e999")
                }
            }
        }
    }

    @Test("A file that is replaced while it is followed is read anew")
    func replaced() async throws {
        let file = try TemporaryDatabase()
        let other = try TemporaryDatabase()
        for (path, codes) in [(file.path, ["a"]), (other.path, ["b"])] {
            let store = try StationStore(path: path, createIfMissing: true)
            try store.write(try codes.map { try edit($0) })
            try store.queue.close()
        }
        let updates = SnapshotUpdates(path: file.path, interval: .milliseconds(1))
        var seen: [[String]] = []
        var failures = 0
        let task = Task { [path = file.path, source = other.path] in
            await updates.run { data, _ in
                seen.append(data.snapshot.stations.map(\.key.code))
                if seen.count == 1 {
                    for suffix in ["", "-wal", "-shm"] {
                        try? FileManager.default.removeItem(atPath: path + suffix)
                    }
                } else {
                    withUnsafeCurrentTask { $0?.cancel() }
                }
            } onFailure: { error in
                failures += 1
                try? FileManager.default.moveItem(atPath: source, toPath: path)
            }
            return (seen, failures)
        }
        let (codes, count) = await task.value
        #expect(codes == [["a"], ["b"]])
        #expect(count == 1)
    }
}
