import Foundation
package import GRDB
public import Stations

/// The database file: a GeoPackage that holds the stations, the areas and the demand.
///
/// The door to the database: nothing outside this module knows tables or SQL. One store holds one
/// connection; other programs may read and write the file at the same time (write-ahead log).
public final class StationStore: Sendable {
    let queue: DatabaseQueue

    /// The path of the file.
    public let path: String

    /// Opens a database file.
    ///
    /// A file of another program, or of a newer version, is refused and left untouched. A file
    /// that may not be written is opened for reading.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - createIfMissing: whether a missing or empty file becomes a new database.
    /// - Throws: ``StationStoreError``, or the error of SQLite.
    public convenience init(path: String, createIfMissing: Bool = false) throws {
        try self.init(path: path, createIfMissing: createIfMissing) { _ in }
    }

    /// Opens a database file with a connection that the caller prepares further.
    package init(
        path: String,
        createIfMissing: Bool,
        prepare: @escaping @Sendable (Database) throws -> Void
    ) throws {
        self.path = path
        try StoreIdentity.check(path: path, createIfMissing: createIfMissing)
        var configuration = Configuration()
        configuration.label = "yizhan"
        configuration.busyMode = .timeout(10)
        let isReadOnly =
            FileManager.default.fileExists(atPath: path)
            && !FileManager.default.isWritableFile(atPath: path)
        configuration.readonly = isReadOnly
        if !isReadOnly { configuration.journalMode = .wal }
        configuration.prepareDatabase { database in
            SpatialFunctions.add(to: database)
            try prepare(database)
        }
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw StationStoreError.notADatabase(path: path)
        }
        if isReadOnly {
            guard try queue.read(Migrations.migrator.hasCompletedMigrations) else {
                throw StationStoreError.olderSchema(path: path)
            }
        } else {
            try Migrations.migrate(queue)
        }
    }

    /// The revision of the data: the sequence number of the last change, 0 for none.
    ///
    /// - Complexity: O(log n).
    public func revision() throws -> Int64 { try queue.read(Self.revision) }

    /// The amenities of the data set.
    public func catalogue() throws -> AmenityCatalogue {
        try queue.read(AmenityTable.load)
    }

    /// Appends amenities to the data set.
    ///
    /// - Parameter amenities: the new ones; a code that is there already is an error.
    /// - Throws: `AmenityError`, after which none is added.
    public func add(amenities: [Amenity]) throws {
        try queue.write { try AmenityTable.add(amenities, to: $0) }
    }

    /// The notice that every answer carries, nil for none.
    public func notice() throws -> DataNotice? {
        try queue.read(SettingTable.notice)
    }

    /// Sets or takes away the notice that every answer carries.
    public func set(notice: DataNotice?) throws {
        try queue.write { try SettingTable.set(notice, in: $0) }
    }

    static func revision(_ database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(sequence) FROM change_log") ?? 0
    }
}
