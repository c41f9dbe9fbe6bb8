import GRDB
import Stations

/// The imports so far.
enum ImportRunTable {
    /// Notes the start of a run; the changes of the transaction belong to it from here on.
    static func begin(layer: String, source: String, in database: Database) throws -> Int64 {
        try database.execute(
            literal: """
                INSERT INTO import_run (layer, file, source)
                VALUES (\(layer), '', \(layer == "station" ? source : nil))
                """
        )
        let run = database.lastInsertedRowID
        try database.execute(literal: "UPDATE current_run SET run = \(run)")
        return run
    }

    /// Notes what the run did.
    static func end(
        _ run: Int64,
        _ reports: [ImportReport],
        from first: Int64,
        through last: Int64,
        in database: Database
    ) throws {
        func sum(_ count: KeyPath<ImportReport, Int>) -> Int {
            reports.reduce(0) { $0 + $1[keyPath: count] }
        }
        let files = reports.map(\.file).joined(separator: "; ")
        try database.execute(
            literal: """
                UPDATE import_run SET file = \(files), rows_read = \(sum(\.read)),
                  inserted = \(sum(\.inserted)), updated = \(sum(\.updated)),
                  unchanged = \(sum(\.unchanged)), removed = \(sum(\.removed)),
                  rejected = \(sum(\.rejected)),
                  first_sequence = \(last > first ? first + 1 : nil),
                  last_sequence = \(last > first ? last : nil)
                WHERE run = \(run)
                """
        )
        try database.execute(sql: "UPDATE current_run SET run = NULL")
    }
}
