import GRDB
import Stations

/// Stores one row of a simple layer under its key, and says what that changed.
struct LayerUpsert {
    let table: String
    let columns: [String]
    let key: String

    /// Inserts the row, or updates the stored one if any value differs.
    ///
    /// - Parameters:
    ///   - values: one for each column, in their order.
    ///   - keyValue: the value of the key column.
    ///   - database: a connection with an open transaction.
    /// - Returns: how the stored row differs from before.
    /// - Throws: an error of SQLite.
    func write(
        _ values: StatementArguments,
        key keyValue: String,
        to database: Database
    ) throws -> StationWriteOutcome.Change {
        let list = columns.joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let exists = try database.cachedStatement(sql: "SELECT 1 FROM \(table) WHERE \(key) = ?")
        guard try Int.fetchOne(exists, arguments: [keyValue]) != nil else {
            try database.cachedStatement(sql: "INSERT INTO \(table) (\(list)) VALUES (\(marks))")
                .execute(arguments: values)
            return .inserted
        }
        let update = try database.cachedStatement(
            sql: """
                UPDATE \(table) SET (\(list)) = (\(marks))
                WHERE \(key) = ? AND (\(list)) IS NOT (\(marks))
                """
        )
        try update.execute(arguments: values + [keyValue] + values)
        return database.changesCount > 0 ? .updated : .unchanged
    }
}
