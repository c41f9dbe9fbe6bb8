import GRDB

extension StationStore {
    /// Verifies the file: its structure, its references, and that the log and R-trees are whole.
    ///
    /// - Returns: what is wrong, one sentence each; empty if all is well.
    /// - Complexity: O(size of the file).
    public func check() throws -> [String] {
        try queue.read { database in
            var findings = try String.fetchAll(database, sql: "PRAGMA integrity_check")
                .filter { $0 != "ok" }
            findings += try Self.logGaps(database)
            for table in ["station", "area", "demand"] {
                findings += try Self.treeDifferences(table, database)
            }
            let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
            if dangling > 0 { findings.append("\(dangling) rows refer to rows that are not there") }
            return findings
        }
    }

    /// How many rows each layer has, in a fixed order.
    public func counts() throws -> [(layer: String, count: Int)] {
        try queue.read { database in
            try ["station", "area", "demand"].map { table in
                let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)")
                return (table, count ?? 0)
            }
        }
    }

    private static func logGaps(_ database: Database) throws -> [String] {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT count(*), coalesce(max(sequence), 0) FROM change_log"
        )
        guard let row, (row[0] as Int64) != (row[1] as Int64) else { return [] }
        return ["the change log has \(row[0] as Int64) entries but goes to \(row[1] as Int64)"]
    }

    private static func treeDifferences(_ table: String, _ database: Database) throws -> [String] {
        let tree = "rtree_\(table)_geom"
        let missing = """
            SELECT count(*) FROM \(table)
            WHERE geom NOTNULL AND NOT ST_IsEmpty(geom)
              AND fid NOT IN (SELECT id FROM \(tree))
            """
        let surplus = "SELECT count(*) FROM \(tree) WHERE id NOT IN (SELECT fid FROM \(table))"
        let missingCount = try Int.fetchOne(database, sql: missing) ?? 0
        let surplusCount = try Int.fetchOne(database, sql: surplus) ?? 0
        let unreadable =
            "SELECT count(*) FROM \(table) WHERE geom NOTNULL AND ST_IsEmpty(geom) IS NULL"
        let unreadableCount = try Int.fetchOne(database, sql: unreadable) ?? 0
        var findings: [String] = []
        if unreadableCount > 0 {
            findings.append("\(unreadableCount) geometries of \(table) cannot be read")
        }
        if missingCount > 0 {
            findings.append("\(missingCount) places of \(table) are not in its R-tree")
        }
        if surplusCount > 0 {
            findings.append("the R-tree of \(table) has \(surplusCount) entries too many")
        }
        return findings
    }
}
