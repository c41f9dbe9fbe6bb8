import Foundation
import GRDB
import Stations

/// The `demand` layer.
enum DemandTable {
    static let stored = StoredTable(
        "demand",
        [
            StoredColumn("geom", .point, isRequired: true),
            StoredColumn("code", .text),
            StoredColumn("weight", .number(DemandPoint.weightRange), isRequired: true),
            StoredColumn("area", .text),
        ]
    )

    /// All columns but `fid`.
    static let columns = stored.columns.map(\.name)

    /// A GIS may add a point alone: the triggers give it a code, and the weight of one person.
    static var createTable: String {
        let weights = DemandPoint.weightRange
        return """
            CREATE TABLE demand (
              fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
              geom POINT,
              code TEXT UNIQUE,
              weight DOUBLE DEFAULT 1
                CHECK (weight BETWEEN \(weights.lowerBound) AND \(weights.upperBound)),
              area TEXT
            );
            """
    }

    /// Give what other programs store a code and a weight.
    static let filling = """
        CREATE TRIGGER demand_fill_insert AFTER INSERT ON demand
        WHEN coalesce(NEW.code, '') = '' OR NEW.weight IS NULL
        BEGIN
          UPDATE demand SET
            code = coalesce(nullif(NEW.code, ''), 'edit-' || lower(hex(randomblob(8)))),
            weight = coalesce(NEW.weight, 1)
          WHERE fid = NEW.fid;
        END;
        CREATE TRIGGER demand_fill_update AFTER UPDATE OF code, weight ON demand
        WHEN coalesce(NEW.code, '') = '' OR NEW.weight IS NULL
        BEGIN
          UPDATE demand SET
            code = coalesce(nullif(NEW.code, ''), nullif(OLD.code, ''),
              'edit-' || lower(hex(randomblob(8)))),
            weight = coalesce(NEW.weight, OLD.weight, 1)
          WHERE fid = NEW.fid;
        END;
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

    /// All demand points in the order of their ids; one without a place or weight is left out.
    static func load(from database: Database, _ faults: StoredFaults) throws -> DemandLayer {
        var layer = DemandLayer()
        let rows = try StoredRows(stored, in: database, faults)
        if try database.tableExists("demand") {
            layer.reserveCapacity(
                try Int.fetchOne(database, sql: "SELECT count(*) FROM demand") ?? 0
            )
        }
        while let row = try rows.next() {
            let place = row.point(0)
            guard let weight = row.number(2), let place else { continue }
            layer.append(place, weight: weight, area: row.text(3))
        }
        return layer
    }

    /// Whether a point was added, changed or taken away after a change of the log.
    static func hasChanged(after sequence: Int64, in database: Database) throws -> Bool {
        let sql = "SELECT 1 FROM change_log WHERE sequence > ? AND layer = 'demand' LIMIT 1"
        return try Int.fetchOne(database, sql: sql, arguments: [sequence]) != nil
    }
}
