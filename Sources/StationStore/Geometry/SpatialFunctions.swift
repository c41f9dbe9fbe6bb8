import CSQLite
import GRDB

/// The SQL functions that the triggers of a GeoPackage's R-tree call.
///
/// Every connection that writes needs them; programs that edit GeoPackages bring their own. They
/// are declared innocuous, so that triggers may call them although the schema is not trusted.
enum SpatialFunctions {
    /// Adds all of them to a connection.
    static func add(to database: Database) {
        let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
        for (name, function) in functions {
            sqlite3_create_function_v2(
                database.sqliteConnection,
                name,
                1,
                flags,
                nil,
                function,
                nil,
                nil,
                nil
            )
        }
    }

    private typealias Function =
        @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void

    private static var functions: [(String, Function)] {
        [
            (
                "ST_IsEmpty",
                { context, _, arguments in
                    guard let envelope = SpatialFunctions.envelope(arguments) else {
                        return sqlite3_result_null(context)
                    }
                    sqlite3_result_int(context, envelope.isEmpty ? 1 : 0)
                }
            ),
            ("ST_MinX", { SpatialFunctions.answer($0, $2, \.west) }),
            ("ST_MaxX", { SpatialFunctions.answer($0, $2, \.east) }),
            ("ST_MinY", { SpatialFunctions.answer($0, $2, \.south) }),
            ("ST_MaxY", { SpatialFunctions.answer($0, $2, \.north) }),
        ]
    }

    private static func answer(
        _ context: OpaquePointer?,
        _ arguments: UnsafeMutablePointer<OpaquePointer?>?,
        _ side: KeyPath<Envelope, Double>
    ) {
        guard let envelope = envelope(arguments), !envelope.isEmpty else {
            return sqlite3_result_null(context)
        }
        sqlite3_result_double(context, envelope[keyPath: side])
    }

    private static func envelope(
        _ arguments: UnsafeMutablePointer<OpaquePointer?>?
    ) -> Envelope? {
        guard let value = arguments?[0], sqlite3_value_type(value) == SQLITE_BLOB,
            let start = sqlite3_value_blob(value)
        else { return nil }
        let count = Int(sqlite3_value_bytes(value))
        let blob = [UInt8](UnsafeRawBufferPointer(start: start, count: count))
        return GeoPackageBlobReader.envelope(blob)
    }
}
