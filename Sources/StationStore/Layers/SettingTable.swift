import GRDB
import Stations

/// The few things that are said about the data set as a whole.
enum SettingTable {
    static let stored = StoredTable(
        "setting",
        key: "row",
        [
            StoredColumn("key", .text, isRequired: true),
            StoredColumn("value", .text, isRequired: true),
        ]
    )

    /// The key of the random part of the database's identity.
    static let epochKey = "epoch"

    static func notice(_ database: Database, _ faults: StoredFaults) throws -> DataNotice? {
        guard let chinese = try value("notice_zh", database, faults),
            let english = try value("notice_en", database, faults)
        else { return nil }
        return DataNotice(chinese: chinese, english: english)
    }

    static func set(_ notice: DataNotice?, in database: Database) throws {
        try set("notice_zh", to: notice?.chinese, in: database)
        try set("notice_en", to: notice?.english, in: database)
    }

    static func value(
        _ key: String,
        _ database: Database,
        _ faults: StoredFaults
    ) throws -> String? {
        let rows = try StoredRows(
            stored,
            in: database,
            faults,
            where: "WHERE key = ?",
            arguments: [key]
        )
        return try rows.first([key]) { $0.text(1) }.flatMap(\.self)
    }

    private static func set(_ key: String, to value: String?, in database: Database) throws {
        guard let value else {
            try database.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [key])
            return
        }
        try database.execute(
            literal: """
                INSERT INTO setting (key, value) VALUES (\(key), \(value))
                ON CONFLICT (key) DO UPDATE SET value = excluded.value
                """
        )
    }
}
