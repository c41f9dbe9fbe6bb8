import Foundation
import GRDB
import Stations

/// Writes the edits of an import into the `station` table, inside a transaction of the caller's.
struct StationTableWriter: StationWriter {
    private let rows: StationRow
    private let stored: StoredRows
    private let insert: Statement
    private let update: Statement
    private let database: Database
    private let expect: (_ seconds: Double) -> Void

    init(
        _ database: Database,
        catalogue: AmenityCatalogue,
        expect: @escaping (_ seconds: Double) -> Void
    ) throws {
        self.database = database
        self.expect = expect
        rows = StationRow(catalogue: catalogue)
        let names = rows.columns.names.dropFirst().map { "\"\($0)\"" }
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        let list = names.joined(separator: ", ")
        stored = try StoredRows(
            rows.stored,
            in: database,
            StoredFaults(),
            where: "WHERE source = ? AND code = ?",
            arguments: ["", ""]
        )
        insert = try database.makeStatement(
            sql: "INSERT INTO station (\(list)) VALUES (\(marks))"
        )
        update = try database.makeStatement(
            sql: "UPDATE station SET (\(list)) = (\(marks)) WHERE fid = ?"
        )
    }

    mutating func write(_ edit: StationEdit) throws -> StationWriteOutcome {
        expect(ImportTransaction.secondsPerRow)
        let arguments: StatementArguments = [edit.key.source, edit.key.code]
        guard let stored = try self.stored.first(arguments, rows.station).flatMap(\.self) else {
            var station = edit.makeStation()
            try insert.execute(arguments: StatementArguments(try rows.values(of: station)))
            station.id = database.lastInsertedRowID
            return StationWriteOutcome(change: .inserted, station: station)
        }
        var edited = stored
        edit.apply(to: &edited)
        guard edited != stored else {
            return StationWriteOutcome(change: .unchanged, station: stored)
        }
        let values = try rows.values(of: edited) + [edited.id.databaseValue]
        try update.execute(arguments: StatementArguments(values))
        return StationWriteOutcome(change: .updated, station: edited)
    }

    func namesakes(of key: StationKey) throws -> [Namesake] {
        // A number stands behind a hyphen, and the next character after the hyphen is the dot.
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT code, geom FROM station
                    WHERE source = ? AND (code = ? OR code > ? AND code < ?) ORDER BY code
                    """
            ),
            arguments: [key.source, key.code, key.code + "-", key.code + "."]
        )
        var namesakes: [Namesake] = []
        while let row = try rows.next() {
            guard let code = String.fromDatabaseValue(row[0]) else { continue }
            let blob = Data.fromDatabaseValue(row[1]).map { [UInt8]($0) }
            namesakes.append(
                Namesake(
                    key: StationKey(source: key.source, code: code),
                    place: blob.flatMap { try? GeoPackageBlobReader.point($0) }
                )
            )
        }
        return namesakes
    }
}
