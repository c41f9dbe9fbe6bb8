import GRDB
import Stations

/// Puts back what another program took away when it wrote a table anew.
///
/// No row is lost: a value that breaks a rule stays, is named by `check`, and is not served.
struct SchemaRepair {
    let schema: ExpectedSchema
    let differences: [SchemaDifference]

    /// Mends what can be mended.
    ///
    /// - Parameter database: a connection with an open transaction, foreign keys and checks off.
    /// - Returns: what was mended.
    /// - Throws: ``StationStoreError/beyondRepair(_:)``, or the error of SQLite.
    func run(in database: Database) throws -> [Repair] {
        let mendable = differences.filter(\.isMendable)
        var told: [Repair] = []
        for table in mendable.map(\.table).uniqued() {
            let found = mendable.filter { $0.table == table }
            try mend(table, found, in: database)
            told += found.map(Repair.mended)
        }
        return told
    }

    private func mend(
        _ table: String,
        _ found: [SchemaDifference],
        in database: Database
    ) throws {
        guard let wanted = schema.table(table) else { return }
        let isMissing = found.contains(.missing(table: table))
        let isRebuilt = found.contains(where: \.needsRebuild)
        if isMissing {
            try database.execute(sql: wanted.sql)
        } else if isRebuilt {
            try rebuild(wanted, in: database)
            if let filling = Self.fillings[table] { try database.execute(sql: filling) }
        }
        let isLayer = ExpectedSchema.layers.contains(table)
        if found.contains(.unregistered(table: table)) || isMissing {
            try FeatureLayer.registerAgain(table, in: database)
        }
        if isLayer { try makeTree(of: table, in: database) }
        let isUnlogged = try putObjectsBack(of: table, in: database)
        if isMissing || isRebuilt || isUnlogged { try log(table, in: database) }
        if isLayer { try LayerExtent.update(table, in: database) }
    }

    /// Give rows that a GIS added meanwhile what the triggers would have given them.
    private static let fillings = [
        "station": """
        UPDATE station SET
          code = coalesce(nullif(code, ''), 'edit-' || lower(hex(randomblob(8)))),
          source = coalesce(nullif(source, ''), 'local'), status = coalesce(status, 'open')
        WHERE coalesce(code, '') = '' OR coalesce(source, '') = '' OR status IS NULL
        """,
        "area": """
        UPDATE area SET code = 'edit-' || lower(hex(randomblob(8)))
        WHERE coalesce(code, '') = '';
        UPDATE area SET name = code WHERE coalesce(name, '') = ''
        """,
        "demand": """
        UPDATE demand SET code = 'edit-' || lower(hex(randomblob(8)))
        WHERE coalesce(code, '') = ''
        """,
    ]

    private func rebuild(_ wanted: SchemaObject, in database: Database) throws {
        let table = wanted.name
        let geometry =
            try String.fetchOne(
                database,
                sql: """
                    SELECT column_name FROM gpkg_geometry_columns
                    WHERE lower(table_name) = lower(?) AND typeof(column_name) = 'text'
                    """,
                arguments: [table]
            ) ?? "geom"
        do {
            try TableRebuild(table: table, definition: wanted.sql, geometry: geometry)
                .run(in: database)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            // The new table has another name until it is there in full.
            let reason = error.message?.replacing("\(TableRebuild.name(of: table)).", with: "")
            throw StationStoreError.beyondRepair([
                Message(
                    "\(table)：\(reason ?? "两行互相矛盾")；请在写入它们的程序中给其中一行另一个键",
                    "\(table): \(reason ?? "two rows contradict each other"); give one of the "
                        + "rows another key, in the program that wrote them"
                )
            ])
        }
        try database.execute(
            sql: "UPDATE gpkg_geometry_columns SET column_name = 'geom' WHERE table_name = ?",
            arguments: [table]
        )
    }

    /// Makes the R-tree of a layer anew.
    private func makeTree(of table: String, in database: Database) throws {
        let tree = "\"rtree_\(table)_geom\""
        let triggers = try SchemaObject.all(in: database)
            .filter { $0.table.lowercased() == table && $0.isOfTree }
        for trigger in triggers {
            try database.execute(sql: "DROP TRIGGER \(trigger.name.quotedDatabaseIdentifier)")
        }
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS \(tree);
                \(FeatureLayer.tree(of: table))
                INSERT INTO \(tree)
                SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), ST_MaxY(geom)
                FROM \(table) WHERE geom NOTNULL AND ST_IsEmpty(geom) = 0
                """
        )
    }

    /// Makes indices and triggers that are not there, or are others.
    ///
    /// - Returns: whether changes went without a log before.
    private func putObjectsBack(of table: String, in database: Database) throws -> Bool {
        let there = try SchemaObject.all(in: database)
        var isUnlogged = false
        for object in schema.objects where object.table == table && object.type != "table" {
            let found = there.first { $0.name.lowercased() == object.name.lowercased() }
            if let found {
                if found.words == object.words { continue }
                let name = found.name.quotedDatabaseIdentifier
                try database.execute(sql: "DROP \(object.type) \(name)")
            }
            try database.execute(sql: object.sql)
            if object.name.contains("_log_") { isUnlogged = true }
        }
        return isUnlogged
    }

    /// Logs every row of a table as changed, since nobody knows which ones were.
    private func log(_ table: String, in database: Database) throws {
        guard schema.objects.contains(where: { $0.name == "\(table)_log_insert" }) else { return }
        // The last change that the log has of a row tells whether it was there.
        let last = """
            SELECT operation FROM change_log
            WHERE layer = '\(table)' AND feature = row.rowid ORDER BY sequence DESC LIMIT 1
            """
        try database.execute(
            sql: """
                CREATE INDEX temporary_change_log_feature ON change_log (layer, feature, sequence);
                INSERT INTO change_log (layer, feature, operation)
                SELECT '\(table)', rowid,
                  CASE WHEN coalesce((\(last)), 'delete') = 'delete' THEN 'insert' ELSE 'update' END
                FROM "\(table)" AS row ORDER BY rowid;
                INSERT INTO change_log (layer, feature, operation)
                SELECT '\(table)', feature, 'delete' FROM change_log AS entry
                WHERE layer = '\(table)' AND feature NOT IN (SELECT rowid FROM "\(table)")
                  AND operation <> 'delete' AND NOT EXISTS (
                    SELECT 1 FROM change_log WHERE layer = '\(table)'
                      AND feature = entry.feature AND sequence > entry.sequence)
                ORDER BY feature;
                DROP INDEX temporary_change_log_feature
                """
        )
    }
}

extension Sequence where Element: Hashable {
    /// The elements without their repetitions, in their order.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
