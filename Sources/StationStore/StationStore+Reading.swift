import GRDB
public import OpeningHours
public import Stations

extension StationStore {
    /// Reads everything that queries need, as of one revision.
    ///
    /// - Returns: a snapshot; the index over it is built here as well.
    /// - Complexity: O(n log n); about a second for 200,000 stations.
    public func snapshot() throws -> StationSnapshot {
        let contents = try queue.read { database in
            try Contents(
                revision: Self.revision(database),
                catalogue: AmenityTable.load(from: database),
                stations: Self.stations(database),
                areas: AreaTable.load(from: database),
                notice: SettingTable.notice(database),
                holidays: HolidayTable.load(from: database)
            )
        }
        return StationSnapshot(
            revision: contents.revision,
            catalogue: contents.catalogue,
            stations: contents.stations,
            areas: contents.areas,
            notice: contents.notice,
            holidays: .china.replacing(contents.holidays)
        )
    }

    /// The areas in the order of their ids.
    public func areas() throws -> [Area] { try queue.read(AreaTable.load) }

    /// The demand points in the order of their ids.
    public func demand() throws -> [DemandPoint] { try queue.read(DemandTable.load) }

    /// The public holidays: those that the program knows, and those that were imported.
    ///
    /// An imported year stands in the place of the program's own.
    public func holidays() throws -> HolidayCalendar {
        .china.replacing(try queue.read(HolidayTable.load))
    }

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
