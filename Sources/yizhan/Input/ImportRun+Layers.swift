import Geodesy
import Interchange
import StationStore
import Stations

extension ImportRun {
    /// Reads areas; one that has only a name is not the stored one of that name somewhere else.
    func readAreas(
        _ bytes: PeekedByteSource<FileByteSource>,
        _ transaction: ImportTransaction,
        _ report: inout ImportReport
    ) throws {
        var reader = AreaReader(bytes, crs: options.crs, fixSwapped: options.fixSwapped)
        var features: [String: Int] = [:]
        var plausibility = ListPlausibility()
        var replaced = Replacements(
            what: Message(
                "同名区域（名单没有代码）",
                "areas of the same name, as the list has no codes"
            )
        )
        while let result = try reader.next() {
            report.read += 1
            switch result {
            case .problem(let problem): report.reject(problem)
            case .area(let area, let row, let line):
                if let first = features[area.code] {
                    report.reject(.repeated(area.code, row: row, line: line, first: first))
                    continue
                }
                features[area.code] = row
                if let box = area.outline.boundingBox {
                    plausibility.add(StationPosition(box.southWest), readAs: reader.reference)
                }
                let isNamed = area.code == area.name
                let stored = isNamed ? try code(of: area, in: transaction) : area.code
                report.add(reader.warnings)
                let change = try transaction.write(area.recoded(stored))
                report.count(change)
                if isNamed, change == .updated { replaced.add(stored, row: row, line: line) }
            }
        }
        report.extraColumns = reader.extraColumns
        report.add(reader.notes + plausibility.problems + replaced.problems)
    }

    /// The code of an area that has only a name: its name, or its name with a number where the
    /// stored areas of that name lie elsewhere.
    private func code(of area: Area, in transaction: ImportTransaction) throws -> String {
        guard let box = area.outline.boundingBox else { return area.code }
        var code = area.code
        var number = 1
        while let stored = try transaction.areaBox(code: code), !stored.intersects(box) {
            number += 1
            code = "\(area.code) (\(number))"
        }
        return code
    }

    /// Reads demand points; one without an id is known by its place.
    func readDemand(
        _ bytes: PeekedByteSource<FileByteSource>,
        _ format: FileFormat,
        _ transaction: ImportTransaction,
        _ report: inout ImportReport
    ) throws {
        var line = ProgressLine()
        defer { line.clear() }
        var reader = try DemandReader(
            bytes,
            format: format,
            delimiter: delimiter,
            crs: options.crs,
            fixSwapped: options.fixSwapped
        )
        var plausibility = ListPlausibility(areas: try transaction.areaBoxes())
        var unnamed = Replacements(
            what: Message(
                "同一位置的需求点（名单没有 id）",
                "demand points of the same place, as the list has no id"
            )
        )
        var moved = Replacements(
            what: Message(
                "相距 1 千米以上的同 id 需求点；这些 id 是不是另一份名单的？",
                "demand points of the same id that lay more than 1 km away; are the ids those of "
                    + "another list?"
            )
        )
        while let result = try reader.next() {
            report.read += 1
            switch result {
            case .problem(let problem): report.reject(problem)
            case .point(let point):
                report.add(reader.warnings)
                let before = try transaction.demandPlace(code: point.code)
                let change = try transaction.write(point)
                report.count(change)
                guard let last = reader.last else { continue }
                plausibility.add(last.position)
                guard change == .updated else { continue }
                if !last.hasID {
                    unnamed.add(point.code, row: last.row, line: last.line)
                } else if let before,
                    Geodesic.distanceMetres(from: before, to: point.coordinate) > 1_000
                {
                    moved.add(point.code, row: last.row, line: last.line)
                }
            }
            if report.read.isMultiple(of: 1_000) {
                line.show(Self.progress(report))
            }
        }
        report.extraColumns = reader.extraColumns
        report.add(
            reader.notes + plausibility.problems + unnamed.problems + moved.problems
        )
    }
}

/// Stored rows that rows of a list took the place of, told once for all.
struct Replacements {
    private let what: Message
    private var count = 0
    private var first: (code: String, row: Int, line: Int)?

    /// - Parameter what: what was replaced and by what it was known.
    init(what: Message) {
        self.what = what
    }

    mutating func add(_ code: String, row: Int, line: Int) {
        count += 1
        if first == nil { first = (code, row, line) }
    }

    var problems: [ImportProblem] {
        guard let first else { return [] }
        return [
            ImportProblem(
                row: first.row,
                line: first.line,
                severity: .warning,
                reason: .replaced,
                message: Message(
                    "\(count) 行替换了已存的\(what.chinese)（第一个：“\(first.code)”）",
                    "\(count) took the place of stored \(what.english) (the first: "
                        + "'\(first.code)')"
                )
            )
        ]
    }
}
