extension StoredTable {
    /// The tables that nothing is served from: those of the GeoPackage, and of the imports.
    static let others = [
        StoredTable(
            "import_run",
            key: "run",
            [
                StoredColumn("started_at", .text, isRequired: true),
                StoredColumn("layer", .text, isRequired: true),
                StoredColumn("file", .text, isRequired: true),
                StoredColumn("source", .text),
            ]
                + [
                    "rows_read", "inserted", "updated", "unchanged", "removed", "rejected",
                    "first_sequence", "last_sequence",
                ].map { StoredColumn($0, .integer(0...Int.max)) }
        ),
        StoredTable("current_run", key: "id", [StoredColumn("run", .id)]),
        StoredTable(
            "gpkg_contents",
            key: "row",
            [
                StoredColumn("table_name", .text, isRequired: true),
                StoredColumn("data_type", .text, isRequired: true),
                StoredColumn("identifier", .text),
                StoredColumn("description", .text),
                StoredColumn("last_change", .text, isRequired: true),
            ]
                + ["min_x", "min_y", "max_x", "max_y"].map { StoredColumn($0, anyNumber) }
                + [StoredColumn("srs_id", .id)]
        ),
        StoredTable(
            "gpkg_geometry_columns",
            key: "row",
            [
                StoredColumn("table_name", .text, isRequired: true),
                StoredColumn("column_name", .text, isRequired: true),
                StoredColumn("geometry_type_name", .text, isRequired: true),
                StoredColumn("srs_id", .id, isRequired: true),
                StoredColumn("z", .integer(0...2), isRequired: true),
                StoredColumn("m", .integer(0...2), isRequired: true),
            ]
        ),
        StoredTable(
            "gpkg_extensions",
            key: "row",
            [
                StoredColumn("table_name", .text),
                StoredColumn("column_name", .text),
                StoredColumn("extension_name", .text, isRequired: true),
                StoredColumn("definition", .text, isRequired: true),
                StoredColumn("scope", .text, isRequired: true),
            ]
        ),
        StoredTable(
            "gpkg_spatial_ref_sys",
            key: "srs_id",
            [
                StoredColumn("srs_name", .text, isRequired: true),
                StoredColumn("organization", .text, isRequired: true),
                StoredColumn("organization_coordsys_id", .id, isRequired: true),
                StoredColumn("definition", .text, isRequired: true),
                StoredColumn("description", .text),
            ]
        ),
    ]

    private static let anyNumber = StoredShape.number(
        -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    )
}
