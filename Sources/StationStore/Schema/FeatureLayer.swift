import GRDB

/// A table of the database that a GIS shows as a layer or a plain table.
struct FeatureLayer {
    let table: String
    /// `POINT`, `MULTIPOLYGON`, or nil for a table without geometry.
    let geometryType: String?
    let title: String
    let description: String

    /// Registers the table in the GeoPackage and gives a geometry its R-tree and triggers.
    func register(in database: Database) throws {
        try insertRows(into: database)
        guard geometryType != nil else { return }
        try database.execute(sql: Self.tree(of: table) + Self.treeTriggers(of: table))
    }

    private func insertRows(into database: Database) throws {
        let srs: Int? = geometryType == nil ? nil : 4326
        try database.execute(
            literal: """
                INSERT INTO gpkg_contents
                  (table_name, data_type, identifier, description, srs_id)
                VALUES (\(table), \(geometryType == nil ? "attributes" : "features"), \(title),
                  \(description), \(srs))
                """
        )
        guard let geometryType else { return }
        try database.execute(
            literal: """
                INSERT INTO gpkg_geometry_columns
                  (table_name, column_name, geometry_type_name, srs_id, z, m)
                VALUES (\(table), 'geom', \(geometryType), 4326, 0, 0)
                """
        )
        try database.execute(
            literal: """
                INSERT INTO gpkg_extensions
                VALUES (\(table), 'geom', 'gpkg_rtree_index',
                  'http://www.geopackage.org/spec140/#extension_rtree', 'write-only')
                """
        )
    }

    /// Registers a layer or table again that another program took out of the GeoPackage.
    static func registerAgain(_ table: String, in database: Database) throws {
        let all =
            FirstSchema.layers + HolidayTable.layers + [TargetTable.layer]
            + NetworkTable.layers
        guard let layer = all.first(where: { $0.table == table }) else { return }
        for name in ["gpkg_extensions", "gpkg_geometry_columns", "gpkg_contents"] {
            try database.execute(
                sql: "DELETE FROM \(name) WHERE table_name = ?",
                arguments: [table]
            )
        }
        try layer.insertRows(into: database)
    }

    /// The R-tree of a layer.
    static func tree(of table: String) -> String {
        "CREATE VIRTUAL TABLE \"rtree_\(table)_geom\" USING rtree(id, minx, maxx, miny, maxy);\n"
    }

    /// The triggers of an R-tree as version 1.4 of the standard has them (§F.3).
    ///
    /// The trigger `update1` of version 1.3 is left out: it breaks `INSERT … ON CONFLICT`.
    static func treeTriggers(of table: String) -> String {
        let tree = "rtree_\(table)_geom"
        let box = "ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)"
        let newHasPlace = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))"
        let newHasNone = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"
        let oldHasPlace = "(OLD.geom NOTNULL AND NOT ST_IsEmpty(OLD.geom))"
        let oldHasNone = "(OLD.geom ISNULL OR ST_IsEmpty(OLD.geom))"
        return """
            CREATE TRIGGER "\(tree)_insert" AFTER INSERT ON "\(table)"
            WHEN \(newHasPlace)
            BEGIN
              INSERT OR REPLACE INTO "\(tree)" VALUES (NEW.fid, \(box));
            END;
            CREATE TRIGGER "\(tree)_update2" AFTER UPDATE OF geom ON "\(table)"
            WHEN OLD.fid = NEW.fid AND \(newHasNone)
            BEGIN
              DELETE FROM "\(tree)" WHERE id = OLD.fid;
            END;
            CREATE TRIGGER "\(tree)_update4" AFTER UPDATE ON "\(table)"
            WHEN OLD.fid != NEW.fid AND \(newHasNone)
            BEGIN
              DELETE FROM "\(tree)" WHERE id IN (OLD.fid, NEW.fid);
            END;
            CREATE TRIGGER "\(tree)_update5" AFTER UPDATE ON "\(table)"
            WHEN OLD.fid != NEW.fid AND \(newHasPlace)
            BEGIN
              DELETE FROM "\(tree)" WHERE id = OLD.fid;
              INSERT OR REPLACE INTO "\(tree)" VALUES (NEW.fid, \(box));
            END;
            CREATE TRIGGER "\(tree)_update6" AFTER UPDATE OF geom ON "\(table)"
            WHEN OLD.fid = NEW.fid AND \(newHasPlace) AND \(oldHasPlace)
            BEGIN
              UPDATE "\(tree)" SET minx = ST_MinX(NEW.geom), maxx = ST_MaxX(NEW.geom),
                miny = ST_MinY(NEW.geom), maxy = ST_MaxY(NEW.geom) WHERE id = NEW.fid;
            END;
            CREATE TRIGGER "\(tree)_update7" AFTER UPDATE OF geom ON "\(table)"
            WHEN OLD.fid = NEW.fid AND \(newHasPlace) AND \(oldHasNone)
            BEGIN
              INSERT INTO "\(tree)" VALUES (NEW.fid, \(box));
            END;
            CREATE TRIGGER "\(tree)_delete" AFTER DELETE ON "\(table)"
            WHEN OLD.geom NOTNULL
            BEGIN
              DELETE FROM "\(tree)" WHERE id = OLD.fid;
            END;
            """
    }
}
