import Stations

/// Shows what an import did.
struct ReportOutput {
    private static let shownLines = 8

    let reports: [ImportReport]
    let database: String
    let isTrial: Bool

    /// One object, or an array for several files.
    func printJSON() throws {
        if reports.count == 1, let report = reports.first {
            try Terminal.write(line: try JSONText.encode(report))
        } else {
            try Terminal.write(line: try JSONText.encode(reports))
        }
    }

    /// A few lines for people.
    func printText() throws {
        for report in reports { try printText(report) }
        guard let last = reports.last else { return }
        let isEmpty = reports.allSatisfy { $0.inserted + $0.updated + $0.unchanged == 0 }
        let result =
            isTrial
            ? "trial run: nothing was stored in \(database)"
            : last.stored && !isEmpty
                ? "stored in \(database), revision \(last.revision)"
                : "nothing was stored in \(database)"
        try Terminal.write(line: result)
    }

    private func printText(_ report: ImportReport) throws {
        try Terminal.write(
            line: """
                \(report.file): \(report.read) read, \(report.inserted) new, \
                \(report.updated) updated, \(report.unchanged) unchanged, \
                \(report.rejected) refused, \(report.warnings) warnings
                """
        )
        if !report.extraColumns.isEmpty {
            let columns = report.extraColumns.joined(separator: ", ")
            let fate = report.keepsExtraColumns ? "kept as extra" : "not used"
            try Terminal.write(line: "  \(fate), no field of their own: \(columns)")
        }
        for group in groups(of: report) { try Terminal.write(line: "  " + group) }
        if report.warnings + report.rejected > 0 {
            try Terminal.write(line: "  --problems FILE.csv writes them all, --json prints them")
        }
    }

    /// One line for each kind of problem, the errors first, the words of the first of its kind.
    private func groups(of report: ImportReport) -> [String] {
        let groups = Dictionary(grouping: report.problems) { problem in
            Kind(problem)
        }
        return groups.sorted { $0.key < $1.key }.compactMap { kind, problems in
            guard let first = problems.first else { return nil }
            // A file of features may have one line only.
            let isFeatures = report.format == "geojson"
            let lines = problems.prefix(Self.shownLines).map {
                String(isFeatures && $0.row > 0 ? $0.row : $0.line)
            }
            let more = problems.count > Self.shownLines ? " …" : ""
            let word = isFeatures ? "feature" : "line"
            let place =
                first.row == 0 ? "the list" : "\(word) \(lines.joined(separator: ", "))\(more)"
            let column = kind.column.isEmpty ? "" : "\(kind.column): "
            return """
                \(kind.severity.rawValue) \(kind.reason.rawValue) × \(problems.count), \
                \(place): \(column)\(first.message)
                """
        }
    }

    private struct Kind: Hashable, Comparable {
        let severity: ImportProblem.Severity
        let reason: ImportProblem.Reason
        let column: String

        init(_ problem: ImportProblem) {
            severity = problem.severity
            reason = problem.reason
            column = problem.column ?? ""
        }

        static func < (one: Kind, other: Kind) -> Bool {
            (one.severity.rawValue, one.reason.rawValue, one.column)
                < (other.severity.rawValue, other.reason.rawValue, other.column)
        }
    }
}
