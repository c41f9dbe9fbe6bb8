public import Stations

/// Reads targets from a CSV list with `unit, target, deadline` (单位, 目标, 期限).
public struct TargetReader<Source: ByteSource> {
    /// One target, or why a row is none.
    public enum Result: Hashable, Sendable {
        /// The target.
        case target(Target)
        /// A row that is no target.
        case problem(ImportProblem)
    }

    /// A unit and a day, however the unit is written.
    private struct Key: Hashable {
        let unit: String
        let deadline: CalendarDate
    }

    private static var maximumCount: Int { 100_000 }

    private var table: CSVTable<Source>
    private let columns: [String: Int]
    private var lines: [Key: Int] = [:]

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
            ("unit", "the unit (unit, 单位, 区域)"),
            ("target", "the number of stations (target, 目标)"),
            ("deadline", "the deadline (deadline, 期限)"),
        ] where columns[name] == nil {
            throw .missingColumn(wanted: wanted, headings: table.headings)
        }
        self.columns = columns
    }

    /// The next target.
    ///
    /// - Throws: ``ImportFileError`` if the rest of the file cannot be read.
    public mutating func next() throws(ImportFileError) -> Result? {
        switch try table.next() {
        case nil: return nil
        case .problem(let problem): return .problem(problem)
        case .record(let record):
            guard lines.count < Self.maximumCount else {
                throw .unreadable("more than \(Self.maximumCount) targets")
            }
            do throws(LayerProblem) {
                return .target(try uniqueTarget(record))
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

    private mutating func uniqueTarget(_ record: CSVRecord) throws(LayerProblem) -> Target {
        let target = Target(
            unit: try unit(record),
            stations: try stations(record),
            deadline: try deadline(record)
        )
        let key = Key(unit: TextFolding.fold(target.unit), deadline: target.deadline)
        if let line = lines[key] {
            throw LayerProblem(
                .duplicate,
                heading("unit"),
                "'\(target.unit)' by \(target.deadline) stands on line \(line) already; "
                    + "the first one is kept"
            )
        }
        lines[key] = record.line
        return target
    }

    private func unit(_ record: CSVRecord) throws(LayerProblem) -> String {
        let unit = try text("unit", record)
        if let scalar = TextFolding.firstControlCharacter(in: unit) {
            let code = String(scalar.value, radix: 16, uppercase: true)
            throw LayerProblem(
                .controlCharacter,
                heading("unit"),
                "holds the control character U+\(code); remove it"
            )
        }
        guard unit.unicodeScalars.count <= Target.unitLimit else {
            throw LayerProblem(
                .tooLong,
                heading("unit"),
                "longer than \(Target.unitLimit) characters"
            )
        }
        return unit
    }

    private func stations(_ record: CSVRecord) throws(LayerProblem) -> Int {
        let text = try text("target", record)
        guard let number = DecimalNumber.parse(text), let count = Int(exactly: number),
            Target.range.contains(count)
        else {
            throw LayerProblem(
                .unsupportedValue,
                heading("target"),
                "'\(text.prefix(60))' is not a whole number of stations from "
                    + "\(Target.range.lowerBound) to \(Target.range.upperBound)"
            )
        }
        return count
    }

    private func deadline(_ record: CSVRecord) throws(LayerProblem) -> CalendarDate {
        let text = try text("deadline", record)
        guard let date = CalendarDate(text) else {
            throw LayerProblem(
                .unsupportedValue,
                heading("deadline"),
                "'\(text.prefix(60))' is not a day such as 2027-12-31"
            )
        }
        return date
    }

    private func text(_ name: String, _ record: CSVRecord) throws(LayerProblem) -> String {
        let text = columns[name].map { TextFolding.collapse(record.fields[$0]) } ?? ""
        guard !text.isEmpty else { throw LayerProblem(.missingField, heading(name), "blank") }
        return text
    }

    private func heading(_ name: String) -> String? { columns[name].map { table.headings[$0] } }

    private static func name(of heading: String) -> String? {
        switch HeadingDictionary.fold(heading) {
        case "unit", "单位", "区域", "单位区域", "地区", "责任单位": "unit"
        case "target", "stations", "目标", "目标数", "建设目标", "目标数量": "target"
        case "deadline", "期限", "截止日期", "完成期限", "截止时间": "deadline"
        default: nil
        }
    }
}
