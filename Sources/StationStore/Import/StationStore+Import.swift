import GRDB
public import Stations

extension StationStore {
    /// Runs one import in one transaction and notes it among the runs.
    ///
    /// - Parameters:
    ///   - layer: the table that the rows go to, such as `station`, `area` or `demand`.
    ///   - source: the source that rows without one get.
    ///   - reports: the report of each file; the revision is filled in.
    ///   - body: writes the rows, and decides whether they are kept.
    /// - Throws: what `body` throws, or ``StationStoreError/changedSchema(_:)`` if another program
    ///   changed the tables; then nothing is kept.
    public func importing(
        layer: String,
        source: String,
        reports: inout [ImportReport],
        _ body: (ImportTransaction, inout [ImportReport]) throws -> ImportTransaction.Decision
    ) throws {
        let before = reports
        reports = try queue.writeWithoutTransaction { database in
            var reports = before
            // Pages that do not fit are written to the log and read again, many times each.
            try database.execute(sql: "PRAGMA cache_size = -65536")
            var isKept = false
            defer {
                if !isKept { Self.truncateLog(database) }
                expectNothing()
            }
            try database.inTransaction(.immediate) {
                // What lost its triggers would be stored and never noticed.
                let found = try Self.schemaDifferences(database).filter(\.isSerious)
                guard found.isEmpty else {
                    throw StationStoreError.changedSchema(found.map(\.message))
                }
                let first = try Self.revision(database)
                let run = try ImportRunTable.begin(layer: layer, source: source, in: database)
                let transaction = ImportTransaction(
                    database: database,
                    expect: expect,
                    catalogue: try AmenityTable.load(from: database)
                )
                let decision = try body(transaction, &reports)
                expectNothing()
                let keeps = decision == .commit
                let revision = keeps ? try Self.revision(database) : first
                for index in reports.indices {
                    reports[index].revision = revision
                    reports[index].stored = keeps
                }
                guard keeps else { return .rollback }
                try ImportRunTable.end(run, reports, from: first, through: revision, in: database)
                try LayerExtent.update(layer, in: database)
                return .commit
            }
            isKept = reports.allSatisfy(\.stored)
            return reports
        }
    }

    /// Gives back the space that a failed import took in the log, if nobody reads just now.
    private static func truncateLog(_ database: Database) {
        try? database.execute(
            sql: """
                PRAGMA busy_timeout = 1000; PRAGMA wal_checkpoint(TRUNCATE);
                PRAGMA busy_timeout = 10000
                """
        )
    }
}
