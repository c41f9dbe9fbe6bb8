import GRDB
import OpeningHours
import Stations

/// The holidays of the years that were imported; those of the program itself are not in the file.
///
/// `holiday_year` says which years are known, `holiday` has their days: `year` is the year of the
/// arrangement, to which a day of the December before it may belong.
enum HolidayTable {
    static let createTables = """
        CREATE TABLE holiday_year (
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 2999)
        );
        CREATE TABLE holiday (
          fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          year INTEGER NOT NULL REFERENCES holiday_year(year) ON DELETE CASCADE,
          date DATE NOT NULL CHECK (typeof(date) = 'text'),
          kind TEXT NOT NULL CHECK (kind = 'off' OR kind = 'work'),
          statutory BOOLEAN NOT NULL DEFAULT 0 CHECK (statutory = 0 OR statutory = 1),
          name TEXT CHECK (name IS NULL OR typeof(name) = 'text'),
          UNIQUE (year, date)
        );
        """

    static let layers = [
        FeatureLayer(
            table: "holiday_year",
            geometryType: nil,
            title: "holiday_year",
            description: "Years whose holidays were imported / 已导入节假日安排的年份"
        ),
        FeatureLayer(
            table: "holiday",
            geometryType: nil,
            title: "holiday",
            description: "Days off and make-up working days / 放假与调休上班日"
        ),
    ]

    static var triggers: String {
        ChangeLog.triggers(on: "holiday_year", columns: ["year"])
            + ChangeLog.triggers(
                on: "holiday",
                columns: ["year", "date", "kind", "statutory", "name"]
            )
    }

    /// The arrangements of the years that make sense; ``findings(in:)`` says what is left out.
    static func load(from database: Database) throws -> [HolidayYear] {
        try rows(in: database).compactMap { try? $0.arrangement() }
    }

    /// What is wrong with the tables, one sentence for each year.
    static func findings(in database: Database) throws -> [String] {
        try rows(in: database).compactMap { year in
            do {
                _ = try year.arrangement()
                return nil
            } catch {
                return "holidays of \(year.number): \(error) The year is not used"
            }
        }
    }

    private static func rows(in database: Database) throws -> [StoredHolidayYear] {
        let years = try Int.fetchAll(database, sql: "SELECT year FROM holiday_year ORDER BY year")
        let sql = "SELECT year, date, kind, statutory, name FROM holiday ORDER BY date, fid"
        var days: [Int: [Row]] = [:]
        for row in try Row.fetchAll(database, sql: sql) { days[row[0], default: []].append(row) }
        return years.map { StoredHolidayYear(number: $0, rows: days[$0] ?? []) }
    }
}
