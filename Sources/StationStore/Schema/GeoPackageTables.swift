import GRDB

/// The tables that make a database a GeoPackage (OGC 12-128r19, version 1.4).
enum GeoPackageTables {
    /// "GPKG" in ASCII, the application id of a GeoPackage.
    static let applicationID = 0x4750_4B47
    /// Version 1.4.0.
    static let userVersion = 10_400

    static func create(in database: Database) throws {
        try database.execute(
            literal: "PRAGMA application_id = \(sql: String(applicationID))"
        )
        try database.execute(literal: "PRAGMA user_version = \(sql: String(userVersion))")
        try database.execute(sql: tables)
        try insertReferenceSystems(into: database)
    }

    private static let tables = """
        CREATE TABLE gpkg_spatial_ref_sys (
          srs_name TEXT NOT NULL,
          srs_id INTEGER PRIMARY KEY,
          organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL,
          definition TEXT NOT NULL,
          description TEXT
        );
        CREATE TABLE gpkg_contents (
          table_name TEXT NOT NULL PRIMARY KEY,
          data_type TEXT NOT NULL,
          identifier TEXT UNIQUE,
          description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
          srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id)
            REFERENCES gpkg_spatial_ref_sys(srs_id)
        );
        CREATE TABLE gpkg_geometry_columns (
          table_name TEXT NOT NULL,
          column_name TEXT NOT NULL,
          geometry_type_name TEXT NOT NULL,
          srs_id INTEGER NOT NULL,
          z TINYINT NOT NULL,
          m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
          CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
        );
        CREATE TABLE gpkg_extensions (
          table_name TEXT,
          column_name TEXT,
          extension_name TEXT NOT NULL,
          definition TEXT NOT NULL,
          scope TEXT NOT NULL,
          CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
        );
        """

    private static func insertReferenceSystems(into database: Database) throws {
        let wgs84 = """
            GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,\
            AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,\
            AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,\
            AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],\
            AUTHORITY["EPSG","4326"]]
            """
        let rows: [(name: String, id: Int, organization: String, definition: String)] = [
            ("WGS 84 geodetic", 4326, "EPSG", wgs84),
            ("Undefined cartesian", -1, "NONE", "undefined"),
            ("Undefined geographic", 0, "NONE", "undefined"),
        ]
        for row in rows {
            try database.execute(
                literal: """
                    INSERT INTO gpkg_spatial_ref_sys
                      (srs_name, srs_id, organization, organization_coordsys_id, definition)
                    VALUES (\(row.name), \(row.id), \(row.organization), \(row.id),
                      \(row.definition))
                    """
            )
        }
    }
}
