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
    /// - Throws: what `body` throws; then nothing is kept.
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
            try database.inTransaction(.immediate) {
                let first = try Self.revision(database)
                let run = try ImportRunTable.begin(layer: layer, source: source, in: database)
                let transaction = ImportTransaction(
                    database: database,
                    catalogue: try AmenityTable.load(from: database)
                )
                let decision = try body(transaction, &reports)
                let isKept = decision == .commit
                let revision = isKept ? try Self.revision(database) : first
                for index in reports.indices {
                    reports[index].revision = revision
                    reports[index].stored = isKept
                }
                guard isKept else { return .rollback }
                try ImportRunTable.end(run, reports, from: first, through: revision, in: database)
                try LayerExtent.update(layer, in: database)
                return .commit
            }
            return reports
        }
    }
}
