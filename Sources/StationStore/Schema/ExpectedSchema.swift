import GRDB
import Stations

/// The schema that a file of this version has, and how a file differs from it.
///
/// It is what the steps of ``Migrations`` make in memory: nothing has to be kept in two places.
struct ExpectedSchema {
    /// The tables, indices and triggers of this program.
    let objects: [SchemaObject]

    /// The layers with a geometry.
    static let layers = ["station", "area", "demand"]

    /// The numbers of reference systems whose coordinates are those of WGS 84.
    private static let references: Set<Int> = [4326, 4979, 4490, 0, -1]

    /// Makes the schema of a data set with some amenities.
    init(catalogue: AmenityCatalogue) throws {
        let queue = try DatabaseQueue()
        try Migrations.migrator.migrate(queue)
        objects = try queue.write { database in
            let standard = try AmenityTable.load(from: database)
            let more = catalogue.amenities.filter { standard.bit(of: $0.code) == nil }
            let room = AmenityCatalogue.capacity - standard.amenities.count
            if !more.isEmpty { try AmenityTable.add(Array(more.prefix(room)), to: database) }
            return try SchemaObject.all(in: database)
        }
    }

    /// The definition of a table.
    func table(_ name: String) -> SchemaObject? {
        objects.first { $0.type == "table" && $0.name == name }
    }

    /// How the schema of a file differs from this one.
    func differences(in database: Database) throws -> [SchemaDifference] {
        let there = try SchemaObject.all(in: database)
        var byName: [String: SchemaObject] = [:]
        for object in there { byName[object.name.lowercased()] = object }
        var differences: [SchemaDifference] = []
        let tables = objects.filter { $0.type == "table" }
        for table in tables {
            differences += compare(table, with: byName[table.name.lowercased()])
        }
        let gone = Set(
            differences.compactMap { difference -> String? in
                switch difference {
                case .missing(let table), .notATable(let table, _): table
                default: nil
                }
            }
        )
        for table in tables where !gone.contains(table.name) {
            differences += lostObjects(of: table.name, byName)
        }
        let names = Set(objects.map { $0.name.lowercased() })
        let ours = Set(tables.map { $0.name.lowercased() })
        for object in there
        where object.type == "trigger" && ours.contains(object.table.lowercased()) {
            guard !names.contains(object.name.lowercased()), !object.isOfTree, !object.isOfGDAL
            else { continue }
            differences.append(.foreignTrigger(table: object.table, name: object.name))
        }
        return try differences + registration(gone, database)
    }

    private func compare(
        _ wanted: SchemaObject,
        with found: SchemaObject?
    ) -> [SchemaDifference] {
        guard let found else { return [.missing(table: wanted.name)] }
        guard found.type == "table" else {
            return [.notATable(wanted.name, found: found.type)]
        }
        // The tables of the standard itself are as other programs keep them.
        if wanted.name.hasPrefix("gpkg_") || wanted.name == "grdb_migrations" { return [] }
        if wanted.sql.hasPrefix("CREATE VIRTUAL") {
            let isTree = found.sql.lowercased().contains("using rtree")
            return isTree ? [] : [.notATable(wanted.name, found: "table of another kind")]
        }
        let definitions = Set(found.definitions)
        let columns = Set(found.definitions.map(Self.columnName))
        var lost: [String] = []
        var changed: [String] = []
        var rules: [String] = []
        for definition in wanted.definitions where !definitions.contains(definition) {
            let name = Self.columnName(of: definition)
            if Self.isRule(definition) {
                rules.append(definition)
            } else if columns.contains(name) {
                changed.append(name)
            } else {
                lost.append(name)
            }
        }
        return (lost.isEmpty ? [] : [.lostColumns(table: wanted.name, lost)])
            + (changed.isEmpty ? [] : [.changedColumns(table: wanted.name, changed)])
            + (rules.isEmpty ? [] : [.lostRules(table: wanted.name, rules)])
    }

    private func lostObjects(
        of table: String,
        _ there: [String: SchemaObject]
    ) -> [SchemaDifference] {
        ["index", "trigger"].compactMap { type in
            let lost = objects.filter { object in
                guard object.type == type, object.table == table else { return false }
                guard let found = there[object.name.lowercased()] else { return true }
                // The triggers of a tree that other programs make do the same.
                return !object.isOfTree && found.words != object.words
            }
            if lost.isEmpty { return nil }
            return .lostObjects(table: table, type: type, lost.map(\.name))
        }
    }

    private func registration(
        _ gone: Set<String>,
        _ database: Database
    ) throws -> [SchemaDifference] {
        guard !gone.contains("gpkg_contents"), !gone.contains("gpkg_geometry_columns") else {
            return []
        }
        return try Self.layers.filter { !gone.contains($0) }.compactMap { table in
            let sql = """
                SELECT srs_id FROM gpkg_geometry_columns
                WHERE table_name = ? AND table_name IN (SELECT table_name FROM gpkg_contents)
                """
            guard let row = try Row.fetchOne(database, sql: sql, arguments: [table]) else {
                return .unregistered(table: table)
            }
            let srs = Int.fromDatabaseValue(row[0]) ?? 0
            return Self.references.contains(srs) ? nil : .reference(table: table, srs: srs)
        }
    }

    private static func isRule(_ definition: String) -> Bool {
        ["UNIQUE", "CHECK", "PRIMARY", "FOREIGN", "CONSTRAINT"].contains {
            definition.uppercased().hasPrefix($0)
        }
    }

    private static func columnName(of definition: String) -> String {
        String(definition.prefix { $0 != " " })
    }
}
