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
        try database.execute(sql: rtree)
    }

    /// The R-tree and its triggers as version 1.4 of the standard has them (§F.3).
    ///
    /// The trigger `update1` of version 1.3 is left out: it breaks `INSERT … ON CONFLICT`.
    private var rtree: String {
        let tree = "rtree_\(table)_geom"
        let box = "ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)"
        let newHasPlace = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))"
        let newHasNone = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"
        let oldHasPlace = "(OLD.geom NOTNULL AND NOT ST_IsEmpty(OLD.geom))"
        let oldHasNone = "(OLD.geom ISNULL OR ST_IsEmpty(OLD.geom))"
        return """
            CREATE VIRTUAL TABLE "\(tree)" USING rtree(id, minx, maxx, miny, maxy);
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
