import GRDB
import Stations

/// The few things that are said about the data set as a whole.
enum SettingTable {
    static func notice(_ database: Database) throws -> DataNotice? {
        guard let chinese = try value("notice_zh", database),
            let english = try value("notice_en", database)
        else { return nil }
        return DataNotice(chinese: chinese, english: english)
    }

    static func set(_ notice: DataNotice?, in database: Database) throws {
        try set("notice_zh", to: notice?.chinese, in: database)
        try set("notice_en", to: notice?.english, in: database)
    }

    private static func value(_ key: String, _ database: Database) throws -> String? {
        try String.fetchOne(
            database,
            sql: "SELECT value FROM setting WHERE key = ?",
            arguments: [key]
        )
    }

    private static func set(_ key: String, to value: String?, in database: Database) throws {
        guard let value else {
            try database.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [key])
            return
        }
        try database.execute(
            literal: "INSERT OR REPLACE INTO setting (key, value) VALUES (\(key), \(value))"
        )
    }
}
