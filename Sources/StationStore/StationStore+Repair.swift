import GRDB
import Stations

extension StationStore {
    /// Puts back what another program took from the tables, such as by "overwrite layer".
    ///
    /// Triggers, rules and lost columns are made again; every row stays, and counts as changed.
    ///
    /// - Returns: what was mended, and what remains; empty if nothing was wrong.
    /// - Throws: ``StationStoreError/beyondRepair(_:)`` for what somebody else has to put right,
    ///   after which nothing is changed, or the error of SQLite.
    /// - Complexity: O(size of the schema) if nothing is wrong, else O(size of the tables).
    public func repair() throws -> [Repair] {
        let found = try reading { try Self.schemaDifferences($0) }
        guard !found.isEmpty else { return [] }
        let isHopeless = found.filter { $0.isSerious && !$0.isMendable }
        guard isHopeless.isEmpty else {
            throw StationStoreError.beyondRepair(isHopeless.map(\.message))
        }
        let foreign = found.filter { !$0.isMendable }.map(Repair.left)
        guard found.contains(where: \.isMendable) else { return foreign }
        return try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON;
                    PRAGMA ignore_check_constraints = ON
                    """
            )
            defer {
                try? database.execute(
                    sql: """
                        PRAGMA foreign_keys = ON; PRAGMA legacy_alter_table = OFF;
                        PRAGMA ignore_check_constraints = OFF
                        """
                )
            }
            var told: [Repair] = []
            try database.inTransaction(.immediate) {
                let schema = try Self.expectedSchema(database)
                let found = try schema.differences(in: database)
                told = try SchemaRepair(schema: schema, differences: found).run(in: database)
                let left = try Self.schemaDifferences(database).filter(\.isSerious)
                guard left.isEmpty else {
                    throw StationStoreError.beyondRepair(left.map(\.message))
                }
                return .commit
            }
            return told + foreign
        }
    }

    /// What another program took from the tables, so that answers may lack rows.
    ///
    /// - Throws: the error of SQLite.
    /// - Complexity: O(size of the schema).
    public func changesByOthers() throws -> [SchemaDifference] {
        try reading { try Self.schemaDifferences($0).filter(\.isSerious) }
    }

    /// How the file differs from what this program left there.
    static func schemaDifferences(_ database: Database) throws -> [SchemaDifference] {
        try expectedSchema(database).differences(in: database)
    }

    private static func expectedSchema(_ database: Database) throws -> ExpectedSchema {
        try ExpectedSchema(catalogue: try AmenityTable.load(from: database))
    }
}
