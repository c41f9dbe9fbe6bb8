/// The change log: every change of a layer, whoever makes it, in one gapless sequence.
///
/// Triggers write it, so an edit made in QGIS is logged like an import. The sequence number of
/// the last change is the revision of the data. The log can only grow.
enum ChangeLog {
    /// How the triggers are written.
    enum Form {
        /// As steps 1 to 4 of the schema wrote them.
        case first
        /// So that a value of any type can be logged: JSON has neither BLOBs nor infinity.
        case current
    }

    static let stored = StoredTable(
        "change_log",
        key: "sequence",
        [
            StoredColumn("changed_at", .text, isRequired: true),
            StoredColumn("layer", .text, isRequired: true),
            StoredColumn("feature", .id, isRequired: true),
            StoredColumn("operation", .choice(["insert", "update", "delete"]), isRequired: true),
            StoredColumn("run", .id),
            StoredColumn("before", .text),
        ]
    )

    /// The log, and the run that the changes of the current transaction belong to.
    static let tables = """
        CREATE TABLE change_log (
          sequence INTEGER PRIMARY KEY NOT NULL,
          changed_at DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          layer TEXT NOT NULL,
          feature INTEGER NOT NULL,
          operation TEXT NOT NULL
            CHECK (operation = 'insert' OR operation = 'update' OR operation = 'delete'),
          run INTEGER,
          before TEXT
        );
        CREATE TRIGGER change_log_is_append_only_update BEFORE UPDATE ON change_log
        BEGIN SELECT RAISE(ABORT, 'the change log is never edited'); END;
        CREATE TRIGGER change_log_is_append_only_delete BEFORE DELETE ON change_log
        BEGIN SELECT RAISE(ABORT, 'the change log is never edited'); END;
        CREATE TABLE current_run (
          id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
          run INTEGER
        );
        INSERT INTO current_run VALUES (1, NULL);
        """

    /// The triggers of one layer; made anew when the layer gets a column.
    ///
    /// - Parameters:
    ///   - table: the layer.
    ///   - columns: all its columns but the key; an update that changes none of them is no change.
    ///   - key: the number of a row.
    ///   - condition: which rows are logged, with ROW for the new or old row; nil for all.
    ///   - form: how they are written.
    /// - Returns: SQL statements.
    static func triggers(
        on table: String,
        columns: [String],
        key: String = "fid",
        where condition: String? = nil,
        _ form: Form = .current
    ) -> String {
        func filter(_ word: String, _ row: String) -> String {
            condition.map { " \(word) \($0.replacing("ROW", with: row))" } ?? ""
        }
        let old = columns.map { "OLD.\"\($0)\"" }.joined(separator: ", ")
        let new = columns.map { "NEW.\"\($0)\"" }.joined(separator: ", ")
        return """
            DROP TRIGGER IF EXISTS "\(table)_log_insert";
            DROP TRIGGER IF EXISTS "\(table)_log_update";
            DROP TRIGGER IF EXISTS "\(table)_log_delete";
            CREATE TRIGGER "\(table)_log_insert" AFTER INSERT ON "\(table)"\(filter("WHEN", "NEW"))
            BEGIN
              INSERT INTO change_log (layer, feature, operation, run)
              VALUES ('\(table)', NEW.\(key), 'insert', (SELECT run FROM current_run));
            END;
            CREATE TRIGGER "\(table)_log_update" AFTER UPDATE ON "\(table)"
            WHEN (OLD.\(key), \(old)) IS NOT (NEW.\(key), \(new))\(filter("AND", "NEW"))
            BEGIN
              INSERT INTO change_log (layer, feature, operation, run, before)
              VALUES ('\(table)', OLD.\(key), 'update', (SELECT run FROM current_run),
                \(json(of: columns, form)));
            END;
            CREATE TRIGGER "\(table)_log_delete" AFTER DELETE ON "\(table)"\(filter("WHEN", "OLD"))
            BEGIN
              INSERT INTO change_log (layer, feature, operation, run, before)
              VALUES ('\(table)', OLD.\(key), 'delete', (SELECT run FROM current_run),
                \(json(of: columns, form)));
            END;
            """
    }

    /// The old row as a JSON object without its nulls; geometry in hexadecimal.
    ///
    /// SQLite allows 127 arguments of a function, so the object is merged from parts; merging
    /// (RFC 7396) also drops the nulls.
    private static func json(of columns: [String], _ form: Form) -> String {
        let step = 50
        var merged = "'{}'"
        for start in stride(from: 0, to: columns.count, by: step) {
            let part = columns[start..<min(start + step, columns.count)].map { column in
                "'\(column)', \(value(of: column, form))"
            }
            merged = "json_patch(\(merged), json_object(\(part.joined(separator: ", "))))"
        }
        return merged
    }

    private static func value(of column: String, _ form: Form) -> String {
        let old = "OLD.\"\(column)\""
        switch form {
        case .first: return column == "geom" ? "hex(OLD.geom)" : old
        case .current:
            if column == "geom" { return "hex(OLD.geom)" }
            return "CASE WHEN typeof(\(old)) = 'blob' THEN hex(\(old)) "
                + "WHEN \(old) = 9e999 OR \(old) = -9e999 THEN CAST(\(old) AS TEXT) ELSE \(old) END"
        }
    }
}
