import CivilTime
import GRDB
import OpeningHours
import Stations

/// Puts the arrangement of a year in the place of what is stored of it.
struct HolidayWriter {
    let database: Database

    /// Stores an arrangement; days that are stored as they are stay untouched.
    func write(_ arrangement: HolidayYear) throws -> HolidayWriteOutcome {
        try database.execute(
            literal: """
                INSERT INTO holiday_year (year) VALUES (\(arrangement.year))
                ON CONFLICT (year) DO NOTHING
                """
        )
        var stored = try storedDays(of: arrangement.year)
        var changes: [CivilDate: StationWriteOutcome.Change] = [:]
        for day in arrangement.days {
            let text = day.date.description
            guard let before = stored.removeValue(forKey: text) else {
                try insert(day, year: arrangement.year)
                changes[day.date] = .inserted
                continue
            }
            changes[day.date] = before.day == day ? .unchanged : .updated
            if before.day != day { try update(before.id, to: day) }
        }
        for id in stored.values.map(\.id).sorted() {
            try database.execute(literal: "DELETE FROM holiday WHERE fid = \(id)")
        }
        return HolidayWriteOutcome(changes: changes, removed: stored.count)
    }

    /// A row of the table; no day if it makes no sense.
    private struct StoredDay {
        let id: Int64
        let day: HolidayDay?
    }

    /// The stored days by their date, or by their number if their date is no text.
    private func storedDays(of year: Int) throws -> [String: StoredDay] {
        let rows = try StoredRows(
            HolidayTable.storedDays,
            in: database,
            StoredFaults(),
            where: "WHERE year = ?",
            arguments: [year]
        )
        var days: [String: StoredDay] = [:]
        while let row = try rows.next() {
            let key = row.text(1) ?? "row \(row.id)"
            days[key] = StoredDay(id: row.id, day: HolidayTable.day(row))
        }
        return days
    }

    private func insert(_ day: HolidayDay, year: Int) throws {
        try database.execute(
            literal: """
                INSERT INTO holiday (year, date, kind, statutory, name)
                VALUES (\(year), \(day.date.description), \(day.kind.rawValue),
                  \(day.isStatutory), \(day.name))
                """
        )
    }

    private func update(_ id: Int64, to day: HolidayDay) throws {
        try database.execute(
            literal: """
                UPDATE holiday SET kind = \(day.kind.rawValue), statutory = \(day.isStatutory),
                  name = \(day.name)
                WHERE fid = \(id)
                """
        )
    }
}
