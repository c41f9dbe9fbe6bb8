import GRDB

/// The extent and the date of a layer, as other programs read them from the GeoPackage.
enum LayerExtent {
    /// Renews them after an import; the R-tree knows the extent.
    static func update(_ table: String, in database: Database) throws {
        let tree = "rtree_\(table)_geom"
        guard try database.tableExists(tree) else { return }
        let sql = "SELECT min(minx), min(miny), max(maxx), max(maxy) FROM \"\(tree)\""
        guard let box = try Row.fetchOne(database, sql: sql) else { return }
        let west: Double? = box[0]
        let south: Double? = box[1]
        let east: Double? = box[2]
        let north: Double? = box[3]
        try database.execute(
            literal: """
                UPDATE gpkg_contents SET min_x = \(west), min_y = \(south), max_x = \(east),
                  max_y = \(north), last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now')
                WHERE table_name = \(table)
                """
        )
    }
}
