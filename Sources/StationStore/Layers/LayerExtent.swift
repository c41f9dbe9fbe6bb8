import GRDB

/// The extent and the date of a layer, as other programs read them from the GeoPackage.
enum LayerExtent {
    /// Renews them after an import; the R-tree knows the extent.
    static func update(_ table: String, in database: Database) throws {
        let tree = "rtree_\(table)_geom"
        guard try database.tableExists(tree) else { return }
        let box = "min(minx), min(miny), max(maxx), max(maxy)"
        try database.execute(
            sql: """
                UPDATE gpkg_contents SET
                  (min_x, min_y, max_x, max_y) = (SELECT \(box) FROM "\(tree)"),
                  last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now')
                WHERE table_name = ?
                """,
            arguments: [table]
        )
    }
}
