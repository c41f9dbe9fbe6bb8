import Foundation
import GRDB
import Stations

/// The `demand` layer.
enum DemandTable {
    /// All columns but `fid`.
    static let columns = ["geom", "code", "weight", "area"]

    static let createTable = """
        CREATE TABLE demand (
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          geom POINT,
          code TEXT NOT NULL UNIQUE,
          weight DOUBLE NOT NULL CHECK (weight BETWEEN 0 AND 1e300),
          area TEXT
        );
        """

    /// Stores a demand point under its code.
    static func write(
        _ point: DemandPoint,
        to database: Database
    ) throws -> StationWriteOutcome.Change {
        let blob = Data(GeoPackageBlob.encode(point.coordinate))
        let values: StatementArguments = [blob, point.code, point.weight, point.area]
        return try LayerUpsert(table: "demand", columns: columns, key: "code")
            .write(values, key: point.code, to: database)
    }

    /// All demand points in the order of their ids; one without a place is left out.
    static func load(from database: Database) throws -> DemandLayer {
        var layer = DemandLayer()
        layer.reserveCapacity(
            try Int.fetchOne(database, sql: "SELECT count(*) FROM demand") ?? 0
        )
        // Row by row: ten million rows at once would be gigabytes.
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT geom, weight, area FROM demand ORDER BY fid"
        )
        while let row = try rows.next() {
            let blob = try row.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } }
            guard let blob, let coordinate = GeoPackageBlobReader.point(blob) else { continue }
            layer.append(coordinate, weight: row[1], area: row[2])
        }
        return layer
    }

    /// Whether a point was added, changed or taken away after a change of the log.
    static func hasChanged(after sequence: Int64, in database: Database) throws -> Bool {
        let sql = "SELECT 1 FROM change_log WHERE sequence > ? AND layer = 'demand' LIMIT 1"
        return try Int.fetchOne(database, sql: sql, arguments: [sequence]) != nil
    }
}
