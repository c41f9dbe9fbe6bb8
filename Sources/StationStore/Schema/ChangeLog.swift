/// The change log: every change of a layer, whoever makes it, in one gapless sequence.
///
/// Triggers write it, so an edit made in QGIS is logged like an import. The sequence number of
/// the last change is the revision of the data. The log can only grow.
enum ChangeLog {
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
    ///   - columns: all its columns but `fid`; an update that changes none of them is no change.
    /// - Returns: SQL statements.
    static func triggers(on table: String, columns: [String]) -> String {
        let old = columns.map { "OLD.\"\($0)\"" }.joined(separator: ", ")
        let new = columns.map { "NEW.\"\($0)\"" }.joined(separator: ", ")
        return """
            DROP TRIGGER IF EXISTS "\(table)_log_insert";
            DROP TRIGGER IF EXISTS "\(table)_log_update";
            DROP TRIGGER IF EXISTS "\(table)_log_delete";
            CREATE TRIGGER "\(table)_log_insert" AFTER INSERT ON "\(table)"
            BEGIN
              INSERT INTO change_log (layer, feature, operation, run)
              VALUES ('\(table)', NEW.fid, 'insert', (SELECT run FROM current_run));
            END;
            CREATE TRIGGER "\(table)_log_update" AFTER UPDATE ON "\(table)"
            WHEN (OLD.fid, \(old)) IS NOT (NEW.fid, \(new))
            BEGIN
              INSERT INTO change_log (layer, feature, operation, run, before)
              VALUES ('\(table)', OLD.fid, 'update', (SELECT run FROM current_run),
                \(json(of: columns)));
            END;
            CREATE TRIGGER "\(table)_log_delete" AFTER DELETE ON "\(table)"
            BEGIN
              INSERT INTO change_log (layer, feature, operation, run, before)
              VALUES ('\(table)', OLD.fid, 'delete', (SELECT run FROM current_run),
                \(json(of: columns)));
            END;
            """
    }

    /// The old row as a JSON object without its nulls; geometry in hexadecimal.
    ///
    /// SQLite allows 127 arguments of a function, so the object is merged from parts; merging
    /// (RFC 7396) also drops the nulls.
    private static func json(of columns: [String]) -> String {
        let step = 50
        var merged = "'{}'"
        for start in stride(from: 0, to: columns.count, by: step) {
            let part = columns[start..<min(start + step, columns.count)].map { column in
                let value = column == "geom" ? "hex(OLD.geom)" : "OLD.\"\(column)\""
                return "'\(column)', \(value)"
            }
            merged = "json_patch(\(merged), json_object(\(part.joined(separator: ", "))))"
        }
        return merged
    }
}
