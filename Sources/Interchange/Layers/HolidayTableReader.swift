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

    private var table: CSVTable<Source>
    private let columns: [String: Int]
    private var lines: [CivilDate: Int] = [:]

    /// Reads the heading.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - delimiter: what separates fields; nil to find out.
    /// - Throws: ``ImportFileError`` if a column is missing.
    public init(_ source: Source, delimiter: UInt8? = nil) throws(ImportFileError) {
        table = try CSVTable(source, delimiter: delimiter)
        var columns: [String: Int] = [:]
        for (index, heading) in table.headings.enumerated() {
            guard let name = Self.name(of: heading) else { continue }
            if let other = columns[name] {
                throw .repeatedColumn(first: table.headings[other], second: heading)
            }
            columns[name] = index
        }
        for (name, wanted) in [
            ("date", "the date (date, 日期)"), ("kind", "the kind, off or work (kind, 类型)"),
        ] where columns[name] == nil {
            throw .missingColumn(wanted: wanted, headings: table.headings)
        }
        self.columns = columns
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
                throw .unreadable("more than \(HolidayDates.maximumTotal) days")
            }
            do throws(LayerProblem) {
                return .record(try holidays(record))
            } catch {
                return .problem(
                    ImportProblem(
                        row: record.row,
                        line: record.line,
                        column: error.column,
                        severity: .error,
                        reason: error.reason,
                        message: error.message
                    )
                )
            }
        }
    }

    private mutating func holidays(_ record: CSVRecord) throws(LayerProblem) -> HolidayRecord {
        let text = try required("date", record)
        guard let dates = HolidayDates.read(text) else {
            throw problem("date", "'\(text.prefix(60))' is not \(HolidayDates.expected)")
        }
        let kind = try kind(record)
        let isStatutory = try isStatutory(record)
        let name = try name(record)
        var days: [HolidayDay] = []
        for date in dates {
            let day = HolidayDay(date, kind, isStatutory: isStatutory, name: name)
            if let line = lines[date] {
                throw LayerProblem(
                    .duplicate,
                    heading("date"),
                    "\(date) stands on line \(line) already"
                )
            }
            do throws(HolidayCalendarError) {
                _ = try HolidayYear(year: date.year, days: [day])
            } catch {
                throw problem("kind", "\(error)")
            }
            days.append(day)
        }
        for date in dates { lines[date] = record.line }
        return HolidayRecord(row: record.row, line: record.line, days: days)
    }

    private func kind(_ record: CSVRecord) throws(LayerProblem) -> HolidayDay.Kind {
        let text = try required("kind", record)
        switch TextFolding.fold(text) {
        case "off", "holiday", "休", "放假", "休息", "休假", "假", "假日", "节假日": return .off
        case "work", "working", "workday", "班", "上班", "补班", "工作日", "工作": return .work
        default:
            let found = text.prefix(60)
            throw problem("kind", "'\(found)' is not off (休, 放假) or work (班, 上班)")
        }
    }

    private func isStatutory(_ record: CSVRecord) throws(LayerProblem) -> Bool {
        guard let text = text("statutory", record) else { return false }
        switch TextFolding.fold(text) {
        case "yes", "true", "1", "是", "法定": return true
        case "no", "false", "0", "否": return false
        default: throw problem("statutory", "'\(text.prefix(60))' is not yes (是) or no (否)")
        }
    }

    private func name(_ record: CSVRecord) throws(LayerProblem) -> String? {
        guard let name = text("name", record) else { return nil }
        if let scalar = TextFolding.firstControlCharacter(in: name) {
            let code = String(scalar.value, radix: 16, uppercase: true)
            throw LayerProblem(
                .controlCharacter,
                heading("name"),
                "holds the control character U+\(code); remove it"
            )
        }
        guard name.count <= 100 else {
            throw LayerProblem(.tooLong, heading("name"), "longer than 100 characters")
        }
        return name
    }

    private func required(_ name: String, _ record: CSVRecord) throws(LayerProblem) -> String {
        guard let text = text(name, record) else {
            throw LayerProblem(.missingField, heading(name), "blank")
        }
        return text
    }

    private func text(_ name: String, _ record: CSVRecord) -> String? {
        guard let index = columns[name] else { return nil }
        let text = TextFolding.collapse(record.fields[index])
        return text.isEmpty ? nil : text
    }

    private func problem(_ name: String, _ message: String) -> LayerProblem {
        LayerProblem(.unsupportedValue, heading(name), message)
    }

    private func heading(_ name: String) -> String? { columns[name].map { table.headings[$0] } }

    private static func name(of heading: String) -> String? {
        switch HeadingDictionary.fold(heading) {
        case "date", "day", "日期": "date"
        case "kind", "type", "类型", "种类", "类别": "kind"
        case "name", "holiday", "名称", "节日", "节假日": "name"
        case "statutory", "法定", "是否法定", "法定节假日": "statutory"
        default: nil
        }
    }
}
