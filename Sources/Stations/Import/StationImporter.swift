/// Carries the rows of one list into a store: read, validate, write, count.
public struct StationImporter {
    private var validator: StationValidator
    private let progress: (ImportReport) -> Void

    /// Makes an importer for one file.
    ///
    /// - Parameters:
    ///   - options: how rows are to be taken.
    ///   - catalogue: the amenities of the data set.
    ///   - progress: called now and then, and after the last row.
    public init(
        options: ImportOptions,
        catalogue: AmenityCatalogue,
        progress: @escaping (ImportReport) -> Void = { _ in }
    ) {
        validator = StationValidator(options: options, catalogue: catalogue)
        self.progress = progress
    }

    /// Reads every row of a list and writes the good ones.
    ///
    /// - Parameters:
    ///   - drafts: the rows.
    ///   - writer: takes the edits, inside one transaction of the caller's.
    ///   - report: counts what happens; its problems are in the order of the rows.
    /// - Throws: what the reader or the writer throws; then nothing may be kept.
    public mutating func run(
        _ drafts: inout some StationDraftReader,
        into writer: inout some StationWriter,
        _ report: inout ImportReport
    ) throws {
        while let result = try drafts.next() {
            report.read += 1
            switch result {
            case .problem(let problem):
                report.rejected += 1
                report.add([problem])
            case .draft(let draft):
                try write(draft, into: &writer, &report)
            }
            if report.read.isMultiple(of: 1_000) { progress(report) }
        }
        progress(report)
    }

    private mutating func write(
        _ draft: StationDraft,
        into writer: inout some StationWriter,
        _ report: inout ImportReport
    ) throws {
        switch validator.validate(draft) {
        case .rejected(let problems):
            report.rejected += 1
            report.add(problems)
        case .accepted(let edit, let warnings):
            report.add(warnings)
            let outcome = try writer.write(edit)
            switch outcome.change {
            case .inserted: report.inserted += 1
            case .updated: report.updated += 1
            case .unchanged: report.unchanged += 1
            }
            guard outcome.station.position == nil else { return }
            let message = "no position: kept and listed, but never the answer to \"nearest\""
            report.add([
                ImportProblem(
                    row: draft.row,
                    line: draft.line,
                    severity: .warning,
                    reason: .unlocated,
                    message: message
                )
            ])
        }
    }
}
