import CivilTime
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

    static func triggers(_ form: ChangeLog.Form = .current) -> String {
        ChangeLog.triggers(on: "holiday_year", columns: ["year"], form)
            + ChangeLog.triggers(
                on: "holiday",
                columns: ["year", "date", "kind", "statutory", "name"],
                form
            )
    }

    static let storedYears = StoredTable(
        "holiday_year",
        [StoredColumn("year", .integer(HolidayYear.range), isRequired: true)]
    )

    static let storedDays = StoredTable(
        "holiday",
        [
            StoredColumn("year", .integer(HolidayYear.range), isRequired: true),
            StoredColumn("date", .day, isRequired: true),
            StoredColumn(
                "kind",
                .choice(HolidayDay.Kind.allCases.map(\.rawValue)),
                isRequired: true
            ),
            StoredColumn(
                "statutory",
                .integer(0...1),
                isRequired: true,
                consequence: Message("这一天不算法定", "the day counts as not statutory")
            ),
            StoredColumn("name", .text),
        ]
    )

    /// The arrangements of the years that make sense.
    ///
    /// A year with a day that cannot be read is left out as a whole: a day off that is missing
    /// would be wrong all day.
    static func load(
        from database: Database,
        _ faults: StoredFaults
    ) throws -> [HolidayYear] {
        let days = try days(in: database, faults)
        var years: [HolidayYear] = []
        let rows = try StoredRows(storedYears, in: database, faults, where: "ORDER BY year")
        while let row = try rows.next() {
            guard let number = row.integer(0) else { continue }
            let year = days[number] ?? []
            do {
                let known = year.compactMap(\.self)
                if known.count < year.count {
                    faults.note(storedYears.name, StoredFaults.wholeRow) {
                        unused(number, Message("有一天读不出。", "a day cannot be read."))
                    }
                    continue
                }
                years.append(try HolidayYear(year: number, days: known))
            } catch {
                faults.note(storedYears.name, StoredFaults.wholeRow) {
                    unused(number, Message(error))
                }
            }
        }
        return years
    }

    private static func unused(_ year: Int, _ reason: Message) -> Message {
        Message(
            "\(year) 年的节假日：\(reason.chinese)此年不用",
            "holidays of \(year): \(reason.english) The year is not used"
        )
    }

    /// The days by their years, nil for one that cannot be read.
    private static func days(
        in database: Database,
        _ faults: StoredFaults
    ) throws -> [Int: [HolidayDay?]] {
        var days: [Int: [HolidayDay?]] = [:]
        let rows = try StoredRows(
            storedDays,
            in: database,
            faults,
            where: "ORDER BY date, rowid"
        )
        while let row = try rows.next() {
            guard let year = row.integer(0) else { continue }
            days[year, default: []].append(day(row))
        }
        return days
    }

    /// The day of a row, nil if it is none.
    static func day(_ row: StoredRow) -> HolidayDay? {
        let text = row.day(1)?.description
        let kind = row.choice(2).flatMap(HolidayDay.Kind.init)
        guard let date = text.flatMap({ CivilDate($0) }), let kind else { return nil }
        return HolidayDay(
            date,
            kind,
            isStatutory: row.integer(3) == 1,
            name: row.text(4)
        )
    }
}
