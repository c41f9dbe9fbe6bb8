import GRDB

/// Makes a table anew by its definition, with all rows and columns that are in the old one.
///
/// The steps are those that SQLite recommends (lang_altertable, section 7). The caller has turned
/// foreign keys and checks off and `legacy_alter_table` on, and makes the table's own indices and
/// triggers afterwards; triggers of other programs are kept.
struct TableRebuild {
    let table: String
    /// `CREATE TABLE` of the table.
    let definition: String
    /// The column of the old table that has the geometry.
    let geometry: String

    /// The name of the new table until it takes the place of the old one.
    static func name(of table: String) -> String { "\(table)_rebuilt" }

    func run(in database: Database) throws {
        let new = Self.name(of: table)
        let quoted = table.quotedDatabaseIdentifier
        let body = definition.drop { $0 != "(" }
        let lastID = try lastID(in: database)
        let strangers = try triggersOfOthers(in: database)
        try database.execute(sql: "CREATE TABLE \(new.quotedDatabaseIdentifier) \(body)")
        let key = try database.columns(in: new).first { $0.primaryKeyIndex == 1 }
            .flatMap { $0.type == "INTEGER" ? $0.name : nil }
        let columns = try pairs(in: database, new: new, key: key)
        let names = (key.map { [$0] } ?? []) + columns.map(\.new)
        let values = (key.map { _ in ["rowid"] } ?? []) + columns.map(\.old)
        let list = names.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
        try database.execute(
            sql: """
                INSERT INTO \(new.quotedDatabaseIdentifier) (\(list))
                SELECT \(values.joined(separator: ", ")) FROM \(quoted) ORDER BY rowid;
                DROP TABLE \(quoted);
                ALTER TABLE \(new.quotedDatabaseIdentifier) RENAME TO \(quoted)
                """
        )
        if let lastID {
            try database.execute(
                sql: "DELETE FROM sqlite_sequence WHERE name = ?",
                arguments: [table]
            )
            try database.execute(
                sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
                arguments: [table, lastID]
            )
        }
        for trigger in strangers { try database.makeStatement(sql: trigger).execute() }
    }

    /// The columns of the new table, and what fills them: a column of the old one, with an empty
    /// text for a value that has to be there and is not.
    private func pairs(
        in database: Database,
        new: String,
        key: String?
    ) throws -> [(new: String, old: String)] {
        let old = try database.columns(in: table)
        let wanted = try database.columns(in: new)
        let known = Set(wanted.map { $0.name.lowercased() })
        var pairs: [(new: String, old: String)] = []
        for column in wanted where column.name != key {
            let name = column.name == "geom" ? geometry : column.name
            guard old.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
                continue
            }
            let value = name.quotedDatabaseIdentifier
            let isRequired = column.isNotNull && column.defaultValueSQL == nil
            pairs.append((column.name, isRequired ? "coalesce(\(value), '')" : value))
        }
        for column in old where !known.contains(column.name.lowercased()) {
            // The key of a table that another program made has another name.
            if column.primaryKeyIndex > 0 || column.name == geometry { continue }
            let type = column.type.filter {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " ")
            }
            let name = column.name.quotedDatabaseIdentifier
            try database.execute(
                sql: "ALTER TABLE \(new.quotedDatabaseIdentifier) ADD COLUMN \(name) \(type)"
            )
            pairs.append((column.name, name))
        }
        return pairs
    }

    /// The highest number that a row ever had: numbers are never given twice.
    private func lastID(in database: Database) throws -> Int64? {
        guard definition.contains("AUTOINCREMENT") else { return nil }
        let sql = """
            SELECT max(n) FROM (
              SELECT CAST(seq AS INTEGER) AS n FROM sqlite_sequence WHERE name = :table
              UNION ALL SELECT feature FROM change_log
                WHERE layer = :table AND typeof(feature) = 'integer' AND feature < 1000000000000000
              UNION ALL SELECT rowid FROM \(table.quotedDatabaseIdentifier)
            )
            """
        return try Int64.fetchOne(database, sql: sql, arguments: ["table": table])
    }

    /// The triggers on the table that are not this program's, nor those of an R-tree, as SQL.
    private func triggersOfOthers(in database: Database) throws -> [String] {
        try SchemaObject.all(in: database).filter {
            $0.type == "trigger" && $0.table.lowercased() == table.lowercased() && !$0.isOurs
        }.map(\.sql)
    }
}
