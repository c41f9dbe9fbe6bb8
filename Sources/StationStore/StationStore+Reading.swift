import GRDB
public import OpeningHours
public import Stations

extension StationStore {
    /// Reads everything that queries need, as of one revision.
    ///
    /// - Returns: a snapshot; the index over it is built here as well.
    /// - Complexity: O(n log n); about a second for 200,000 stations.
    public func snapshot() throws -> StationSnapshot {
        try queue.read(Contents.init).snapshot
    }

    /// Reads the stations and the demand, as of one revision.
    ///
    /// - Parameter previous: what an earlier revision of the same file held; its demand is taken
    ///   over if none of it has changed since.
    /// - Returns: a snapshot as ``snapshot()`` makes it, and the demand beside it.
    /// - Throws: the error of SQLite.
    /// - Complexity: as ``snapshot()``, and about two seconds more for each million demand points.
    public func dataset(after previous: Dataset? = nil) throws -> Dataset {
        let (contents, demand, targets) = try queue.read { database in
            (
                try Contents(database), try Self.demand(database, after: previous),
                try TargetTable.load(from: database)
            )
        }
        return Dataset(snapshot: contents.snapshot, demand: demand, targets: targets)
    }

    private static func demand(
        _ database: Database,
        after previous: Dataset?
    ) throws -> DemandLayer {
        if let previous {
            let seen = previous.snapshot.revision
            if try !DemandTable.hasChanged(after: seen, in: database) { return previous.demand }
        }
        return try DemandTable.load(from: database)
    }

    /// The areas in the order of their ids.
    public func areas() throws -> [Area] { try queue.read(AreaTable.load) }

    /// The demand points in the order of their ids.
    public func demand() throws -> DemandLayer { try queue.read(DemandTable.load) }

    /// The public holidays: those that the program knows, and those that were imported.
    ///
    /// An imported year stands in the place of the program's own.
    public func holidays() throws -> HolidayCalendar {
        .china.replacing(try queue.read(HolidayTable.load))
    }

    /// How many stations units have to have, in the order of the targets' ids.
    public func targets() throws -> [Target] { try queue.read(TargetTable.load) }

    /// The streets to walk along, nil if none were imported.
    ///
    /// - Throws: ``StationStoreError/damagedNetwork(_:)`` if another program spoiled them, or the
    ///   error of SQLite.
    /// - Complexity: O(n + e).
    public func walkNetwork() throws -> StreetNetwork? { try queue.read(NetworkTable.load) }

    /// The changes after a sequence number, oldest first, at most `limit` of them.
    public func changes(after sequence: Int64, limit: Int) throws -> [Change] {
        try queue.read { database in
            let sql = """
                SELECT sequence, layer, feature, operation, run, before FROM change_log
                WHERE sequence > ? ORDER BY sequence LIMIT ?
                """
            return try Row.fetchAll(database, sql: sql, arguments: [sequence, limit]).map { row in
                Change(
                    sequence: row[0],
                    layer: row[1],
                    feature: row[2],
                    operation: row[3],
                    run: row[4],
                    before: row[5]
                )
            }
        }
    }

    private struct Contents {
        let revision: Int64
        let catalogue: AmenityCatalogue
        let stations: [Station]
        let areas: [Area]
        let notice: DataNotice?
        let holidays: [HolidayYear]

        init(_ database: Database) throws {
            revision = try StationStore.revision(database)
            catalogue = try AmenityTable.load(from: database)
            stations = try StationStore.stations(database)
            areas = try AreaTable.load(from: database)
            notice = try SettingTable.notice(database)
            holidays = try HolidayTable.load(from: database)
        }

        var snapshot: StationSnapshot {
            StationSnapshot(
                revision: revision,
                catalogue: catalogue,
                stations: stations,
                areas: areas,
                notice: notice,
                holidays: .china.replacing(holidays)
            )
        }
    }

    private static func stations(_ database: Database) throws -> [Station] {
        let rows = StationRow(catalogue: try AmenityTable.load(from: database))
        let sql = "SELECT \(rows.columns.select) FROM station ORDER BY fid"
        let notes = try AmenityNoteTable.load(from: database)
        var stations: [Station] = []
        stations.reserveCapacity(
            try Int.fetchOne(database, sql: "SELECT count(*) FROM station") ?? 0
        )
        let cursor = try Row.fetchCursor(database, sql: sql)
        while let row = try cursor.next() {
            var station = rows.station(row)
            if let notes = notes[station.id] { station.amenityNotes = notes }
            stations.append(station)
        }
        return stations
    }
}
