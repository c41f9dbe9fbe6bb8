import GRDB
import OpeningHours

/// A year of holidays as it stands in the file, where other programs write too.
struct StoredHolidayYear {
    let number: Int
    /// The rows of its days: year, date, kind, statutory, name.
    let rows: [Row]

    /// The arrangement that the rows make.
    ///
    /// - Throws: ``HolidayCalendarError`` for rows that make none.
    func arrangement() throws(HolidayCalendarError) -> HolidayYear {
        var days: [HolidayDay] = []
        for row in rows { days.append(try day(row)) }
        return try HolidayYear(year: number, days: days)
    }

    private func day(_ row: Row) throws(HolidayCalendarError) -> HolidayDay {
        let text = String.fromDatabaseValue(row[1]) ?? ""
        guard let date = CivilDate(text),
            let kind = String.fromDatabaseValue(row[2]).flatMap(HolidayDay.Kind.init)
        else { throw .notADate(text) }
        return HolidayDay(
            date,
            kind,
            isStatutory: Bool.fromDatabaseValue(row[3]) ?? false,
            name: String.fromDatabaseValue(row[4])
        )
    }
}
