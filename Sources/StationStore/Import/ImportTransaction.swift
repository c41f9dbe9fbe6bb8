import GRDB
public import OpeningHours
public import Stations

/// One import, while its transaction is open.
///
/// Nothing is visible to others before the transaction ends, and nothing remains of it if the
/// program dies before that.
public struct ImportTransaction {
    /// What to do with everything that was written.
    public enum Decision: Sendable {
        /// Keep it.
        case commit
        /// Take it back, as a trial run or a strict import does.
        case rollback
    }

    /// How long one row may take, with whatever triggers other programs have put there.
    static let secondsPerRow = 60.0

    let database: Database
    /// Gives what follows so many seconds.
    let expect: (_ seconds: Double) -> Void

    /// The amenities of the data set.
    public let catalogue: AmenityCatalogue

    /// Takes the edits of stations.
    public func stationWriter() throws -> some StationWriter {
        try StationTableWriter(database, catalogue: catalogue, expect: expect)
    }

    /// Stores an area under its code.
    public func write(_ area: Area) throws -> StationWriteOutcome.Change {
        expect(Self.secondsPerRow)
        return try AreaTable.write(area, to: database)
    }

    /// Stores a demand point under its code.
    public func write(_ point: DemandPoint) throws -> StationWriteOutcome.Change {
        expect(Self.secondsPerRow)
        return try DemandTable.write(point, to: database)
    }

    /// Stores the holidays of a year in the place of those that were stored of it.
    public func write(_ arrangement: HolidayYear) throws -> HolidayWriteOutcome {
        expect(Self.secondsPerRow)
        return try HolidayWriter(database: database).write(arrangement)
    }

    /// Stores a target under its unit and deadline.
    public func write(_ target: Target) throws -> StationWriteOutcome.Change {
        expect(Self.secondsPerRow)
        return try TargetTable.write(target, to: database)
    }

    /// Stores a walking network in the place of the one that was stored.
    ///
    /// - Parameter streets: the network; every edge is between nodes of it.
    /// - Returns: what that changed; the change log gets one entry if anything.
    /// - Throws: the error of SQLite.
    /// - Complexity: O(n log n + e).
    public func write(_ streets: StreetNetwork) throws -> NetworkWriteOutcome {
        try NetworkWriter(database: database).write(streets)
    }

    /// Adds an amenity; one that is there already in the same words is left alone.
    ///
    /// - Parameter amenity: the amenity.
    /// - Returns: what became of it.
    /// - Throws: `AmenityError` if it does not fit.
    public func write(_ amenity: Amenity) throws -> StationWriteOutcome.Change {
        let stored = try AmenityTable.load(from: database)
        if let bit = stored.bit(of: amenity.code), stored.amenities[bit] == amenity {
            return .unchanged
        }
        try AmenityTable.add([amenity], to: database)
        return .inserted
    }
}
