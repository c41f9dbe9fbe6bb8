import CivilTime
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
        let deadline: CivilDate
    }

    /// The headings of columns that are not used.
    public var extraColumns: [String] { table.unused }

    /// What there is to say of the headings.
    public var notes: [ImportProblem] { table.notes.problems }

    private static var maximumCount: Int { 100_000 }

    private var table: FieldTable<Source>
    private var lines: [Key: Int] = [:]

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
                TableField(
                    "unit",
                    [.targetUnit],
                    wanted: Message("单位（unit、单位、区域）", "the unit (unit, 单位, 区域)")
                ),
                TableField(
                    "target",
                    [.target],
                    wanted: Message("站点数（target、目标）", "the number of stations (target, 目标)")
                ),
                TableField(
                    "deadline",
                    [.deadline],
                    wanted: Message("期限（deadline、期限）", "the deadline (deadline, 期限)")
                ),
            ]
        )
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
                let most = Self.maximumCount
                throw .unusable(Message("超过 \(most) 个目标", "more than \(most) targets"))
            }
            do throws(LayerProblem) {
                return .target(try uniqueTarget(record))
            } catch {
                return .problem(ImportProblem(error, row: record.row, line: record.line))
            }
        }
    }

    private mutating func uniqueTarget(_ record: FieldRecord) throws(LayerProblem) -> Target {
        if let cell = record.firstCell, TotalsRow.isTotal(record.text("unit") ?? cell.text) {
            throw LayerProblem(
                .malformedRow,
                cell.heading,
                Message(
                    "“\(cell.text)”：合计行不是单位的目标",
                    "'\(cell.text)': a row of totals is no target of a unit"
                )
            )
        }
        let target = Target(
            unit: try unit(record),
            stations: try stations(record),
            deadline: try deadline(record)
        )
        let key = Key(unit: TextFolding.fold(target.unit), deadline: target.deadline)
        if let line = lines[key] {
            throw record.problem(
                .duplicate,
                "unit",
                Message(
                    "“\(target.unit)”\(target.deadline) 的目标在第 \(line) 行已有，保留先出现的",
                    "'\(target.unit)' by \(target.deadline) stands on line \(line) already; "
                        + "the first one is kept"
                )
            )
        }
        lines[key] = record.line
        return target
    }

    private func unit(_ record: FieldRecord) throws(LayerProblem) -> String {
        try record.plain(record.required("unit"), of: "unit", limit: Target.unitLimit)
    }

    private func stations(_ record: FieldRecord) throws(LayerProblem) -> Int {
        let text = try record.required("target")
        guard let number = DecimalNumber.parse(text), let count = Int(exactly: number),
            Target.range.contains(count)
        else {
            throw record.problem(
                .unsupportedValue,
                "target",
                Message(
                    "“\(text.prefix(60))”不对，应为 \(Target.range.lowerBound) 至 "
                        + "\(Target.range.upperBound) 的整数",
                    "'\(text.prefix(60))' is not a whole number of stations from "
                        + "\(Target.range.lowerBound) to \(Target.range.upperBound)"
                )
            )
        }
        return count
    }

    private func deadline(_ record: FieldRecord) throws(LayerProblem) -> CivilDate {
        let text = try record.required("deadline")
        guard let date = CivilDate(cell: text) else {
            throw record.problem(
                .unsupportedValue,
                "deadline",
                Message(
                    "“\(text.prefix(60))”不是日期，应如 2027-12-31",
                    "'\(text.prefix(60))' is not a day such as 2027-12-31"
                )
            )
        }
        return date
    }
}
