public import Geodesy

/// Carries the rows of one list into a store: read, validate, write, count.
public struct StationImporter {
    private var validator: StationValidator
    private var names = NameKeys()
    private var plausibility: ListPlausibility
    private let progress: (ImportReport) -> Void

    /// Makes an importer for one file.
    ///
    /// - Parameters:
    ///   - options: how rows are to be taken.
    ///   - catalogue: the amenities of the data set.
    ///   - areas: the boxes of the stored areas, to doubt a list that lies outside them.
    ///   - progress: called now and then, and after the last row.
    public init(
        options: ImportOptions,
        catalogue: AmenityCatalogue,
        areas: [BoundingBox] = [],
        progress: @escaping (ImportReport) -> Void = { _ in }
    ) {
        plausibility = ListPlausibility(areas: areas)
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
        report.extraColumns = drafts.extraColumns
        report.keepsExtraColumns = true
        report.add(drafts.notes + plausibility.problems)
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
        case .accepted(var edit, let warnings):
            if edit.isKeyedByName {
                switch try names.match(edit, draft, in: writer) {
                case .key(let key): edit.key = key
                case .repeated(let first):
                    let reach = Int(NameKeys.reachMetres)
                    let rest = Message(
                        "已有，相距不到 \(reach) 米，保留先出现的；加上编号或地址才能区分",
                        " already, at most \(reach) m away; the first one is kept; codes or "
                            + "addresses would tell them apart"
                    )
                    report.reject(namesake(draft, first.whereabouts + rest))
                    return
                case .ambiguous(let count):
                    let words = Message(
                        "是 \(count) 个站点的名称，这一行没有编号、地址和位置，分不清是哪一个",
                        "is the name of \(count) stations, and the row "
                            + "has no code, no address and no position to say which"
                    )
                    report.reject(namesake(draft, words))
                    return
                }
            }
            report.add(warnings)
            if case .set(let position) = edit.position { plausibility.add(position) }
            let outcome = try writer.write(edit)
            switch outcome.change {
            case .inserted: report.inserted += 1
            case .updated: report.updated += 1
            case .unchanged: report.unchanged += 1
            }
            guard outcome.station.position == nil else { return }
            let message = Message(
                "没有位置：保留并列出，但不会作为“最近”的答案",
                "no position: kept and listed, but never the answer to \"nearest\""
            )
            report.add([
                ImportProblem(
                    row: draft.row,
                    line: draft.line,
                    severity: .warning,
                    reason: .unlocated,
                    message: message + (draft.positionHint ?? Message("", ""))
                )
            ])
        }
    }

    private func namesake(_ draft: StationDraft, _ words: Message) -> ImportProblem {
        let cell = draft.fields[.name]
        let name = RowProblems.excerpt(cell?.text ?? "")
        return ImportProblem(
            row: draft.row,
            line: draft.line,
            column: cell?.column,
            severity: .error,
            reason: .duplicate,
            message: Message("“\(name)”", "'\(name)' ") + words
        )
    }
}

extension StationDraft {
    /// Names a column without a field that looks like the position, if there is one.
    fileprivate var positionHint: Message? {
        let found = extra.sorted { $0.key < $1.key }.first { column, text in
            if CoordinatePair(text) != nil { return true }
            let heading = TextFolding.fold(column)
            return AngleText(text) != nil
                && ["经度", "纬度", "坐标", "lon", "lng", "lat"].contains(where: heading.contains)
        }
        return found.map { column, _ in
            Message(
                "；“\(column)”列像是位置：请把标题写成“经纬度”，或“经度”和“纬度”",
                "; the column '\(column)' looks like one: head it 'lon,lat', or 'lon' and 'lat'"
            )
        }
    }
}
