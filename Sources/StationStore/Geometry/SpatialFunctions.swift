import GRDB

/// The SQL functions that the triggers of a GeoPackage's R-tree call.
///
/// Every connection that writes needs them; programs that edit GeoPackages bring their own.
enum SpatialFunctions {
    /// Adds all of them to a connection.
    static func add(to database: Database) {
        add("ST_IsEmpty", to: database) { $0.isEmpty }
        add("ST_MinX", to: database) { $0.isEmpty ? nil : $0.west }
        add("ST_MaxX", to: database) { $0.isEmpty ? nil : $0.east }
        add("ST_MinY", to: database) { $0.isEmpty ? nil : $0.south }
        add("ST_MaxY", to: database) { $0.isEmpty ? nil : $0.north }
    }

    private static func add(
        _ name: String,
        to database: Database,
        _ value: @escaping @Sendable (Envelope) -> (any DatabaseValueConvertible)?
    ) {
        let function = DatabaseFunction(name, argumentCount: 1, pure: true) { arguments in
            guard case .blob(let data) = arguments[0].storage else { return nil }
            return GeoPackageBlobReader.envelope([UInt8](data)).flatMap(value)
        }
        database.add(function: function)
    }
}
