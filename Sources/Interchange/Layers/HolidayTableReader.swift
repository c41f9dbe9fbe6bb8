import CivilTime
import OpeningHours
public import Stations

/// Reads holidays from a CSV list with `date, kind` and, if given, `name` and `statutory`.
///
/// `kind` is `off` (休, 放假) or `work` (班, 上班).
public struct HolidayTableReader<Source: ByteSource> {
    /// One row, or why it is none.
    public enum Result: Hashable, Sendable {
        /// The days of a row.
        case record(HolidayRecord)
        /// A row that names no holiday.
        case problem(ImportProblem)
    }

    /// The headings of columns that are not used.
    public var extraColumns: [String] { table.unused }

    /// What there is to say of the headings.
    public var notes: [ImportProblem] { table.notes.problems }

    private var table: FieldTable<Source>
    private var lines: [CivilDate: Int] = [:]

    /// Reads the heading.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - delimiter: what separates fields; nil to find out.
    /// - Throws: ``ImportFileError`` if a column is missing.
    public init(_ source: Source, delimiter: UInt8? = nil) throws(ImportFileError) {
        table = try FieldTable(
            source,
            delimiter: delimiter,
            fields: [
                TableField("date", [.date], wanted: Message("日期（date、日期）", "the date (date, 日期)")),
                TableField(
                    "kind",
                    [.dayKind],
                    wanted: Message("类型，休或班（kind、类型）", "the kind, off or work (kind, 类型)")
                ),
                TableField("name", [.holidayName]), TableField("statutory", [.statutory]),
            ]
        )
    }

    /// The next row.
    ///
    /// - Throws: ``ImportFileError`` if the rest of the file cannot be read.
    public mutating func next() throws(ImportFileError) -> Result? {
        switch try table.next() {
        case nil: return nil
        case .problem(let problem): return .problem(problem)
        case .record(let record):
            guard lines.count <= HolidayDates.maximumTotal else {
                let most = HolidayDates.maximumTotal
                throw .unusable(Message("超过 \(most) 天", "more than \(most) days"))
            }
            do throws(LayerProblem) {
                return .record(try holidays(record))
            } catch {
                return .problem(ImportProblem(error, row: record.row, line: record.line))
            }
        }
    }

    private mutating func holidays(_ record: FieldRecord) throws(LayerProblem) -> HolidayRecord {
        let text = try record.required("date")
        guard let dates = HolidayDates.read(text) else {
            let message =
                Message("“\(text.prefix(60))”不对，应为", "'\(text.prefix(60))' is not ")
                + HolidayDates.expected
            throw problem("date", record, message)
        }
        let kind = try kind(record)
        let isStatutory = try isStatutory(record)
        let name = try name(record)
        var days: [HolidayDay] = []
        for date in dates {
            let day = HolidayDay(date, kind, isStatutory: isStatutory, name: name)
            if let line = lines[date] {
                throw record.problem(
                    .duplicate,
                    "date",
                    Message("\(date) 在第 \(line) 行已有", "\(date) stands on line \(line) already")
                )
            }
            do throws(HolidayCalendarError) {
                _ = try HolidayYear(year: date.year, days: [day])
            } catch {
                throw problem("kind", record, error.message)
            }
            days.append(day)
        }
        for date in dates { lines[date] = record.line }
        return HolidayRecord(row: record.row, line: record.line, days: days)
    }

    private func kind(_ record: FieldRecord) throws(LayerProblem) -> HolidayDay.Kind {
        let text = try record.required("kind")
        switch TextFolding.fold(text) {
        case "off", "holiday", "休", "放假", "休息", "休假", "假", "假日", "节假日": return .off
        case "work", "working", "workday", "班", "上班", "补班", "工作日", "工作": return .work
        default:
            let found = text.prefix(60)
            throw problem(
                "kind",
                record,
                Message(
                    "“\(found)”不对，应为 off（休、放假）或 work（班、上班）",
                    "'\(found)' is not off (休, 放假) or work (班, 上班)"
                )
            )
        }
    }

    private func isStatutory(_ record: FieldRecord) throws(LayerProblem) -> Bool {
        guard let text = record.text("statutory") else { return false }
        switch TextFolding.fold(text) {
        case "yes", "true", "1", "是", "法定": return true
        case "no", "false", "0", "否": return false
        default:
            let found = text.prefix(60)
            let message = Message(
                "“\(found)”不对，应为 yes（是）或 no（否）",
                "'\(found)' is not yes (是) or no (否)"
            )
            throw problem("statutory", record, message)
        }
    }

    private func name(_ record: FieldRecord) throws(LayerProblem) -> String? {
        guard let name = record.text("name") else { return nil }
        return try record.plain(name, of: "name", limit: 100)
    }

    private func problem(_ name: String, _ record: FieldRecord, _ message: Message) -> LayerProblem
    {
        record.problem(.unsupportedValue, name, message)
    }
}
