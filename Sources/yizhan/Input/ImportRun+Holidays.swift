import CivilTime
import Interchange
import OpeningHours
import StationStore
import Stations

extension ImportRun {
    /// Reads a list of holidays; nothing of it is stored if a row is refused.
    func readHolidays(
        _ bytes: PeekedByteSource<FileByteSource>,
        _ format: FileFormat,
        _ transaction: ImportTransaction,
        _ report: inout ImportReport
    ) throws {
        var records: [HolidayRecord] = []
        var years: Set<Int>?
        switch format {
        case .csv:
            var reader = try HolidayTableReader(bytes, delimiter: delimiter)
            while let result = try reader.next() {
                report.read += 1
                switch result {
                case .problem(let problem): report.reject(problem)
                case .record(let record): records.append(record)
                }
            }
            report.extraColumns = reader.extraColumns
            report.add(reader.notes)
        case .geojson:
            report.format = "json"
            let lists = try HolidayListReader().read(bytes)
            records = lists.records
            years = lists.years
            report.read = records.count
        }
        guard report.rejected == 0 else { return }
        try store(records, years: years, transaction, &report)
    }

    private func store(
        _ records: [HolidayRecord],
        years: Set<Int>?,
        _ transaction: ImportTransaction,
        _ report: inout ImportReport
    ) throws {
        let arrangements: [HolidayYear]
        do {
            arrangements = try HolidayYear.arrangements(of: records.flatMap(\.days), years: years)
        } catch {
            throw ImportFileError.unusable(Message(error))
        }
        if arrangements.isEmpty { throw ImportFileError.noRows }
        var changes: [CivilDate: StationWriteOutcome.Change] = [:]
        for arrangement in arrangements {
            let outcome = try transaction.write(arrangement)
            changes.merge(outcome.changes) { $1 }
            report.removed += outcome.removed
            if arrangement.isIncomplete { report.add([.incomplete(arrangement, records)]) }
        }
        for record in records {
            let kinds = record.days.compactMap { changes[$0.date] }
            let isNew = kinds.contains(.inserted)
            report.count(isNew ? .inserted : kinds.contains(.updated) ? .updated : .unchanged)
        }
    }
}

extension ImportProblem {
    /// A year with fewer days off than the law makes.
    fileprivate static func incomplete(
        _ arrangement: HolidayYear,
        _ records: [HolidayRecord]
    ) -> ImportProblem {
        let first = records.first { record in
            record.days.contains { $0.date.year == arrangement.year }
        }
        let count = arrangement.dayOffCount
        return ImportProblem(
            row: first?.row ?? 0,
            line: first?.line ?? 1,
            column: "date",
            severity: .warning,
            reason: .unsupportedValue,
            message: Message(
                """
                \(arrangement.year) 年此处只有 \(count) 个休息日，法定的就有 \
                \(arrangement.statutoryDayCount) 天：名单完整吗？不在其中的日子都按平常日计
                """,
                """
                \(arrangement.year) has \(count) days off here, and the law alone makes \
                \(arrangement.statutoryDayCount): is the list complete? Every day counts as an \
                ordinary one that is not in it
                """
            )
        )
    }
}
