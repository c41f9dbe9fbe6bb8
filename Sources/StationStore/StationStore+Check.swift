import Foundation
import GRDB
import Stations

extension StationStore {
    private static let layers = ["station", "area", "demand"]
    private static let plainTables = [
        "change_log", "amenity", "amenity_note", "holiday_year", "holiday", "target", "network",
        "network_node", "network_edge",
    ]

    /// Verifies the file: its structure, its references, and that the log and R-trees are whole.
    ///
    /// - Returns: what is wrong, one sentence each; empty if all is well.
    /// - Complexity: O(size of the file).
    public func check() throws -> [String] {
        try queue.read { database in
            var findings = try String.fetchAll(database, sql: "PRAGMA integrity_check")
                .filter { $0 != "ok" }
            let missing = try (Self.layers + Self.plainTables).filter {
                try !database.tableExists($0)
            }
            guard missing.isEmpty else {
                return findings + missing.map { "the table \($0) is missing" }
            }
            findings += try Self.logGaps(database)
            for table in Self.layers {
                findings += try Self.treeDifferences(table, database)
                findings += try Self.unreadableGeometries(table, database)
            }
            findings += try Self.outlineFindings(database)
            findings += try Self.unknownColumns(database)
            findings += try HolidayTable.findings(in: database)
            findings += try TargetTable.findings(in: database)
            findings += try NetworkTable.findings(in: database)
            let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
            if dangling > 0 { findings.append("\(dangling) rows refer to rows that are not there") }
            return findings
        }
    }

    /// How many rows each layer has, in a fixed order.
    public func counts() throws -> [(layer: String, count: Int)] {
        try queue.read { database in
            try Self.layers.filter { try database.tableExists($0) }.map { table in
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
        guard try database.tableExists(tree) else { return ["the R-tree of \(table) is missing"] }
        let missing = """
            SELECT count(*) FROM \(table)
            WHERE geom NOTNULL AND NOT ST_IsEmpty(geom)
              AND fid NOT IN (SELECT id FROM \(tree))
            """
        let surplus = "SELECT count(*) FROM \(tree) WHERE id NOT IN (SELECT fid FROM \(table))"
        let missingCount = try Int.fetchOne(database, sql: missing) ?? 0
        let surplusCount = try Int.fetchOne(database, sql: surplus) ?? 0
        var findings: [String] = []
        if missingCount > 0 {
            findings.append("\(missingCount) places of \(table) are not in its R-tree")
        }
        if surplusCount > 0 {
            findings.append("the R-tree of \(table) has \(surplusCount) entries too many")
        }
        return findings
    }

    /// Geometries that another program wrote and that are no point, or no area, on the globe.
    private static func unreadableGeometries(
        _ table: String,
        _ database: Database
    ) throws -> [String] {
        var ids: [Int64] = []
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT fid, geom FROM \(table) WHERE geom NOTNULL ORDER BY fid"
        )
        while let row = try rows.next() {
            let blob = [UInt8](Data.fromDatabaseValue(row[1]) ?? Data())
            if GeoPackageBlobReader.envelope(blob)?.isEmpty == true { continue }
            let isReadable =
                table == "area"
                ? GeoPackageBlobReader.area(blob) != nil : GeoPackageBlobReader.point(blob) != nil
            if !isReadable { ids.append(row[0]) }
        }
        guard !ids.isEmpty else { return [] }
        let list = ids.prefix(10).map(String.init).joined(separator: ", ")
        let more = ids.count > 10 ? " …" : ""
        let wanted = table == "area" ? "no polygon" : "no point"
        return ["\(table), fid \(list)\(more): the geometry is \(wanted) on the globe"]
    }

    /// Columns that another program added: they stay in the file, but are not served.
    private static func unknownColumns(_ database: Database) throws -> [String] {
        let known = Set(StationColumns(catalogue: try AmenityTable.load(from: database)).names)
        return try database.columns(in: "station").map(\.name).filter { !known.contains($0) }
            .map { "the column \($0) of station is not known: it is neither served nor logged" }
    }
}
