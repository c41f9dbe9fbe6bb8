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
    static func load(from database: Database) throws -> [DemandPoint] {
        let sql = "SELECT \(columns.joined(separator: ", ")) FROM demand ORDER BY fid"
        return try Row.fetchAll(database, sql: sql).compactMap { row in
            guard let blob: Data = row[0],
                let coordinate = GeoPackageBlobReader.point([UInt8](blob))
            else { return nil }
            return DemandPoint(
                code: row[1],
                coordinate: coordinate,
                weight: row[2],
                area: row[3]
            )
        }
    }
}
