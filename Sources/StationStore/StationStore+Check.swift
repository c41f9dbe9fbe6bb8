import Foundation
import GRDB
import Stations

extension StationStore {
    /// The tables that `check` reads in full, with all their columns.
    static func tables(_ catalogue: AmenityCatalogue) -> [StoredTable] {
        [
            StationRow(catalogue: catalogue).stored, AreaTable.stored, DemandTable.stored,
            AmenityNoteTable.stored, AmenityTable.stored, HolidayTable.storedYears,
            HolidayTable.storedDays, TargetTable.stored, NetworkTable.stored,
            NetworkTable.storedNodes, NetworkTable.storedEdges, SettingTable.stored,
            ChangeLog.stored,
        ] + StoredTable.others
    }

    /// Verifies the file: its structure, its schema, every value, its references, and that the log
    /// and R-trees are whole.
    ///
    /// - Returns: what is wrong; empty if all is well.
    /// - Complexity: O(size of the file).
    public func check() throws -> [CheckFinding] {
        try reading(3_600) { database in
            // A file in which one look fails still has all the others.
            var findings: [CheckFinding] = []
            func look(_ body: () throws -> [CheckFinding]) throws {
                do {
                    findings += try body()
                } catch let error as DatabaseError where error.resultCode != .SQLITE_INTERRUPT {
                    findings.append(.damage(error.message ?? "\(error)"))
                }
            }
            try look {
                try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                    .map(CheckFinding.damage)
            }
            try look { try Self.schemaFindings(database) }
            try look { try Self.logGaps(database) }
            for table in ExpectedSchema.layers {
                try look { try Self.treeDifferences(table, database) }
            }
            try look { try Self.valueFindings(database) }
            try look { try Self.unknownColumns(database) }
            try look { try NetworkTable.findings(in: database) }
            try look {
                let count = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
                return count > 0 ? [.danglingReferences(count)] : []
            }
            try look { try Self.outlineFindings(database) }
            return findings
        }
    }

    /// How the tables differ from what this program left, and whether that can be mended.
    ///
    /// - Complexity: O(size of the schema).
    public func schemaFindings() throws -> [CheckFinding] { try reading(60, Self.schemaFindings) }

    /// A number that is another after every change of the schema.
    func schemaNumber() throws -> Int64 {
        try reading(10) { try Int64.fetchOne($0, sql: "PRAGMA schema_version") ?? 0 }
    }

    /// How many rows each layer has, in a fixed order.
    public func counts() throws -> [(layer: String, count: Int)] {
        try reading { database in
            try ExpectedSchema.layers.filter { try database.tableExists($0) }.map { table in
                let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)")
                return (table, count ?? 0)
            }
        }
    }

    private static func schemaFindings(_ database: Database) throws -> [CheckFinding] {
        let found = try schemaDifferences(database)
        return found.map(CheckFinding.schema)
            + (found.contains(where: \.isMendable) ? [.mendable] : [])
    }

    /// Every value that is not of its column's shape.
    ///
    /// - Parameters:
    ///   - database: the connection.
    ///   - name: the only table that is looked at, nil for all.
    /// - Returns: a finding for each, or for many of one kind.
    /// - Throws: the error of SQLite.
    static func valueFindings(
        _ database: Database,
        of name: String? = nil
    ) throws -> [CheckFinding] {
        let faults = StoredFaults()
        let catalogue = try AmenityTable.load(from: database, faults)
        for table in tables(catalogue) where try database.tableExists(table.name) {
            if table == AmenityTable.stored || table.name != name ?? table.name { continue }
            let rows = try StoredRows(table, in: database, faults, isAboutColumns: false)
            while let row = try rows.next() {
                for column in table.columns.indices { row.verify(column) }
            }
        }
        // Years as a whole; what is wrong with their values is known already.
        let years = StoredFaults()
        _ = try HolidayTable.load(from: database, years)
        return (faults.messages + years.messages(ofRows: HolidayTable.storedYears.name))
            .map(CheckFinding.value)
    }

    private static func logGaps(_ database: Database) throws -> [CheckFinding] {
        let sql = "SELECT count(*), coalesce(max(sequence), 0) FROM change_log"
        guard let row = try Row.fetchOne(database, sql: sql) else { return [] }
        let count = Int64.fromDatabaseValue(row[0]) ?? 0
        let last = Int64.fromDatabaseValue(row[1]) ?? -1
        guard count != last else { return [] }
        return [.logGap(entries: count, last: last)]
    }

    private static func treeDifferences(
        _ table: String,
        _ database: Database
    ) throws -> [CheckFinding] {
        let tree = "rtree_\(table)_geom"
        guard try database.tableExists(tree), try database.tableExists(table) else { return [] }
        let missing = """
            SELECT count(*) FROM \(table)
            WHERE geom NOTNULL AND NOT ST_IsEmpty(geom)
              AND rowid NOT IN (SELECT id FROM \(tree))
            """
        let surplus = "SELECT count(*) FROM \(tree) WHERE id NOT IN (SELECT rowid FROM \(table))"
        let missingCount = try Int.fetchOne(database, sql: missing) ?? 0
        let surplusCount = try Int.fetchOne(database, sql: surplus) ?? 0
        return (missingCount > 0 ? [.missingFromTree(layer: table, count: missingCount)] : [])
            + (surplusCount > 0 ? [.surplusInTree(layer: table, count: surplusCount)] : [])
    }

    /// Columns that another program added: they stay in the file, but are not served.
    private static func unknownColumns(_ database: Database) throws -> [CheckFinding] {
        guard try database.tableExists("station") else { return [] }
        let known = Set(StationColumns(catalogue: try AmenityTable.load(from: database)).names)
        return try database.columns(in: "station").map(\.name).filter { !known.contains($0) }
            .map { .unknownColumn(StoredExcerpt.printable($0)) }
    }
}
