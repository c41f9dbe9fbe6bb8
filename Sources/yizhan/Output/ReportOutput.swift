import Stations

/// Shows what an import did.
struct ReportOutput {
    private static let shownLines = 8
    private static let shownKinds = 30

    let reports: [ImportReport]
    let database: String
    let isTrial: Bool

    /// One object, or an array for several files.
    func printJSON() throws {
        if reports.count == 1, let report = reports.first {
            try Terminal.write(json: try JSONText.encode(report))
        } else {
            try Terminal.write(json: try JSONText.encode(reports))
        }
    }

    /// A few lines for people.
    func printText() throws {
        for report in reports { try printText(report) }
        if !reports.isEmpty { try Terminal.write(line: result) }
    }

    /// Whether anything was stored, and where, in words.
    var result: Message {
        if isTrial {
            return Message(
                "试运行：没有存入 \(database)",
                "trial run: nothing was stored in \(database)"
            )
        }
        let isEmpty = reports.allSatisfy { $0.inserted + $0.updated + $0.unchanged == 0 }
        guard let last = reports.last, last.stored, !isEmpty else {
            return Message("没有存入 \(database)", "nothing was stored in \(database)")
        }
        return Message(
            "已存入 \(database)，版本 \(last.revision)",
            "stored in \(database), revision \(last.revision)"
        )
    }

    private func printText(_ report: ImportReport) throws {
        try Terminal.write(
            line: Message(
                """
                \(report.file)：读 \(report.read)，新增 \(report.inserted)，\
                更新 \(report.updated)，不变 \(report.unchanged)，\
                拒绝 \(report.rejected)，警告 \(report.warnings)
                """,
                """
                \(report.file): \(report.read) read, \(report.inserted) new, \
                \(report.updated) updated, \(report.unchanged) unchanged, \
                \(report.rejected) refused, \(report.warnings) warnings
                """
            )
        )
        if !report.extraColumns.isEmpty {
            let columns = report.extraColumns
            let fate =
                report.keepsExtraColumns
                ? Message("作为附加信息保留", "kept as extra") : Message("没有用到", "not used")
            try Terminal.write(
                line: Message(
                    "  没有对应字段、\(fate.chinese)的列：\(columns.joined(separator: "、"))",
                    "  \(fate.english), no field of their own: \(columns.joined(separator: ", "))"
                )
            )
        }
        for group in groups(of: report) { try Terminal.write(line: group) }
        if report.warnings + report.rejected > 0 {
            try Terminal.write(
                line: Message(
                    "  --problems FILE.csv 写出全部问题，--json 打印全部",
                    "  --problems FILE.csv writes them all, --json prints them"
                )
            )
        }
    }

    /// One line for each kind of problem, the errors first, the words of the first of its kind.
    private func groups(of report: ImportReport) -> [Message] {
        let groups = Dictionary(grouping: report.problems) { problem in
            Kind(problem)
        }
        let sorted = groups.sorted { $0.key < $1.key }
        var lines = sorted.prefix(Self.shownKinds).compactMap { kind, problems in
            line(for: kind, problems, isFeatures: report.format == "geojson")
        }
        if sorted.count > Self.shownKinds {
            let more = sorted.count - Self.shownKinds
            lines.append(Message("  另有 \(more) 种", "  and \(more) more kinds"))
        }
        return lines
    }

    private func line(
        for kind: Kind,
        _ problems: [ImportProblem],
        isFeatures: Bool
    ) -> Message? {
        guard let first = problems.first else { return nil }
        // A file of features may have one line only.
        let lines = problems.prefix(Self.shownLines).map {
            String(isFeatures && $0.row > 0 ? $0.row : $0.line)
        }
        let more = problems.count > Self.shownLines ? " …" : ""
        let words = kind.column.isEmpty ? first.words : first.words.after(kind.column)
        let severity = kind.severity.words
        let place =
            first.row == 0
            ? Message("整份名单", "the list")
            : Message(
                "第 \(lines.joined(separator: "、"))\(more) \(isFeatures ? "个要素" : "行")",
                "\(isFeatures ? "feature" : "line") \(lines.joined(separator: ", "))\(more)"
            )
        return Message(
            """
              \(severity.chinese) \(kind.reason.rawValue) × \(problems.count)，\
            \(place.chinese)：\(words.chinese)
            """,
            """
              \(severity.english) \(kind.reason.rawValue) × \(problems.count), \
            \(place.english): \(words.english)
            """
        )
    }

    private struct Kind: Hashable, Comparable {
        let severity: ImportProblem.Severity
        let reason: ImportProblem.Reason
        let column: String
        /// What is said of a refused row, without what it quotes; rows refused for other reasons
        /// are told apart.
        let words: String

        init(_ problem: ImportProblem) {
            severity = problem.severity
            reason = problem.reason
            column = problem.column ?? ""
            words = problem.severity == .error ? Self.pattern(of: problem.message) : ""
        }

        static func < (one: Kind, other: Kind) -> Bool {
            (one.severity.rawValue, one.reason.rawValue, one.column, one.words)
                < (other.severity.rawValue, other.reason.rawValue, other.column, other.words)
        }

        /// A message without its quotations and figures.
        private static func pattern(of message: String) -> String {
            var pattern = ""
            var isQuoted = false
            var last: Character = " "
            for character in message {
                // An apostrophe within a word quotes nothing.
                if character == "'", isQuoted || !last.isLetter { isQuoted.toggle() }
                if !isQuoted, character.isLetter || character == " " { pattern.append(character) }
                last = character
            }
            return pattern
        }
    }
}

extension ImportProblem.Severity {
    fileprivate var words: Message {
        switch self {
        case .error: Message("错误", "error")
        case .warning: Message("警告", "warning")
        }
    }
}
