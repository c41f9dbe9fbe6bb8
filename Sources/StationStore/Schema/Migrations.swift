import GRDB
import Stations

/// The steps that bring a database file to the schema of this version.
///
/// A step that has been released is never edited; a change of the schema is a new step. A file
/// with a step that is not in this list was made by a newer version.
enum Migrations {
    /// What the identifiers of this program's steps start with.
    static let prefix = "yizhan-"

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration(prefix + "1") { database in
            try FirstSchema.create(in: database)
        }
        migrator.registerMigration(prefix + "2") { database in
            try database.execute(sql: HolidayTable.createTables)
            for layer in HolidayTable.layers { try layer.register(in: database) }
            try database.execute(sql: HolidayTable.triggers(.first))
        }
        migrator.registerMigration(prefix + "3") { database in
            try database.execute(sql: TargetTable.createTable)
            try TargetTable.layer.register(in: database)
            try database.execute(sql: TargetTable.triggers(.first))
        }
        migrator.registerMigration(prefix + "4") { database in
            try database.execute(sql: NetworkTable.createTables)
            for layer in NetworkTable.layers { try layer.register(in: database) }
            try database.execute(sql: NetworkTable.triggers(.first))
        }
        migrator.registerMigration(prefix + "5") { try FifthSchema.create(in: $0) }
        // Rows that refer to nothing are named by `check`; they do not close the file.
        return migrator.disablingDeferredForeignKeyChecks()
    }

    /// Brings a file to the schema of this version, also while other programs do the same.
    static func migrate(_ queue: DatabaseQueue) throws {
        let migrator = migrator
        var applied = try queue.read(migrator.appliedIdentifiers)
        while true {
            do {
                try migrator.migrate(queue)
                return
            } catch {
                // A step that another program took at the same moment cannot be taken twice.
                let known = applied
                applied = try queue.read(migrator.appliedIdentifiers)
                guard applied.count > known.count else { throw error }
            }
        }
    }
}
