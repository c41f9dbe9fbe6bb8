import CSQLite
import GRDB
import Stations

/// Steps through the rows of a table, whatever became of the table.
struct StoredRows {
    private let database: Database
    private let statement: Statement?
    private let row: StoredRow?

    /// Prepares to read a table.
    ///
    /// A table that is not there, or is none, has no rows; that and lost columns are noted.
    ///
    /// - Parameters:
    ///   - table: the table and its columns.
    ///   - database: the connection.
    ///   - faults: takes what cannot be read.
    ///   - condition: SQL behind the name of the table, with a mark for each argument.
    ///   - arguments: the values of the condition.
    ///   - isAboutColumns: whether lost columns are noted, too.
    /// - Throws: the error of SQLite.
    init(
        _ table: StoredTable,
        in database: Database,
        _ faults: StoredFaults,
        where condition: String = "ORDER BY rowid",
        arguments: StatementArguments = [],
        isAboutColumns: Bool = true
    ) throws {
        self.database = database
        guard try database.tableExists(table.name) else {
            faults.note(table.name, "") { SchemaDifference.missing(table: table.name).message }
            statement = nil
            row = nil
            return
        }
        // SQLite compares names without their case.
        let there = Set(try database.columns(in: table.name).map { $0.name.lowercased() })
        let isLost = table.columns.map { !there.contains($0.name.lowercased()) }
        let lost = zip(table.columns, isLost).filter(\.1).map(\.0)
        for column in lost where isAboutColumns {
            faults.note(table.name, column.name) {
                Message(
                    "\(table.name)：缺少列 \(column.name)",
                    "\(table.name): the column \(column.name) is lost"
                )
            }
        }
        let list = zip(table.columns, isLost).map { $1 ? "NULL" : "\"\($0.name)\"" }
        let sql =
            "SELECT rowid, \(list.joined(separator: ", ")) FROM \"\(table.name)\" \(condition)"
        let statement = try database.makeStatement(sql: sql)
        try statement.setArguments(arguments)
        self.statement = statement
        row = StoredRow(
            statement: statement.sqliteStatement,
            table: table,
            isLost: isLost,
            faults: faults
        )
    }

    /// Runs the query with other arguments, and reads its first row, if there is one.
    func first<Value>(
        _ arguments: StatementArguments,
        _ read: (StoredRow) throws -> Value
    ) throws -> Value? {
        guard let statement else { return nil }
        try statement.setArguments(arguments)
        defer { sqlite3_reset(statement.sqliteStatement) }
        return try next().map(read)
    }

    /// Steps to the next row; nil behind the last one.
    ///
    /// The row is valid until the next step.
    func next() throws -> StoredRow? {
        guard let row else { return nil }
        switch sqlite3_step(row.statement) {
        case SQLITE_ROW: return row
        case SQLITE_DONE:
            sqlite3_reset(row.statement)
            return nil
        case let code:
            sqlite3_reset(row.statement)
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: String(cString: sqlite3_errmsg(database.sqliteConnection))
            )
        }
    }
}
