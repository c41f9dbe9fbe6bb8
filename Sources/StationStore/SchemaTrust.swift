import CSQLite
import GRDB

/// Takes the file for what it is: something that others write, too.
///
/// Views and triggers may call no function that does anything but compute, SQL can write neither
/// the schema as text nor the tables behind the R-trees, and pages are checked when they are read.
enum SchemaTrust {
    /// Prepares a connection.
    static func distrust(_ database: Database) throws {
        if let connection = database.sqliteConnection { csqlite_set_defensive(connection) }
        // The log is cut back to 16 MiB after it was larger.
        try database.execute(
            sql: "PRAGMA cell_size_check = ON; PRAGMA journal_size_limit = 16777216"
        )
        if isJSONInnocuous { try set(false, database) }
    }

    /// Reads from a schema that is not trusted.
    static func reading<Value>(_ database: Database, _ body: () throws -> Value) throws -> Value {
        if isJSONInnocuous { return try body() }
        try set(false, database)
        defer { try? set(true, database) }
        return try body()
    }

    private static func set(_ isTrusted: Bool, _ database: Database) throws {
        try database.execute(sql: "PRAGMA trusted_schema = \(isTrusted ? "ON" : "OFF")")
    }

    /// Whether the triggers of the change log may call SQLite's JSON functions although the schema
    /// is not trusted.
    ///
    /// Some versions, 3.40 among them, take those functions for dangerous. Writing then trusts the
    /// schema, which can call nothing worse in connections of this program.
    private static let isJSONInnocuous: Bool = {
        guard let queue = try? DatabaseQueue() else { return false }
        let answer = try? queue.write { database in
            try database.execute(
                sql: """
                    PRAGMA trusted_schema = OFF;
                    CREATE VIEW probe AS SELECT json_patch('{}', json_object('a', 1))
                    """
            )
            return try String.fetchOne(database, sql: "SELECT * FROM probe")
        }
        return answer != nil
    }()
}
