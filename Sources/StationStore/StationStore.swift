import Foundation
package import GRDB
public import Stations

/// The database file: a GeoPackage that holds the stations, the areas and the demand.
///
/// The door to the database: nothing outside this module knows tables or SQL. One store holds one
/// connection; other programs may read and write the file at the same time (write-ahead log).
public final class StationStore: Sendable {
    let queue: DatabaseQueue
    private let limit: WorkLimit
    /// Which file the path named when it was opened.
    let file: FileIdentity?

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
        let limit = WorkLimit()
        self.limit = limit
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
            limit.watch(database)
            try SchemaTrust.distrust(database)
            try prepare(database)
        }
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw StationStoreError.notADatabase(path: path)
        }
        file = FileIdentity(path)
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
    public func revision() throws -> Int64 { try reading(10, Self.revision) }

    /// The amenities of the data set.
    public func catalogue() throws -> AmenityCatalogue {
        try reading { try AmenityTable.load(from: $0) }
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
        try reading { try SettingTable.notice($0, StoredFaults()) }
    }

    /// Sets or takes away the notice that every answer carries.
    public func set(notice: DataNotice?) throws {
        try queue.write { try SettingTable.set(notice, in: $0) }
    }

    /// Reads as of one revision, for at most so many seconds.
    ///
    /// - Parameters:
    ///   - seconds: a limit that only a view or trigger of another program exceeds.
    ///   - body: reads.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws, or ``StationStoreError/endless(seconds:)``.
    func reading<Value>(
        _ seconds: Double = 900,
        _ body: (Database) throws -> Value
    ) throws -> Value {
        do {
            return try queue.read { database in
                try limit.within(seconds) {
                    try SchemaTrust.reading(database) { try body(database) }
                }
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
            throw StationStoreError.endless(seconds: seconds)
        }
    }

    /// Gives the statements that follow so many seconds, while a transaction writes.
    func expect(within seconds: Double) { limit.start(seconds) }

    /// Lets statements take as long as they need.
    func expectNothing() { limit.stop() }

    static func revision(_ database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(sequence) FROM change_log") ?? 0
    }
}
