/// Gathers what there is to say about one row while it is read.
struct RowProblems {
    let row: Int
    let line: Int
    private(set) var problems: [ImportProblem] = []

    init(row: Int, line: Int) {
        self.row = row
        self.line = line
    }

    var hasError: Bool { problems.contains { $0.severity == .error } }

    mutating func error(_ reason: ImportProblem.Reason, _ column: String?, _ message: Message) {
        add(.error, reason, column, message)
    }

    mutating func warning(_ reason: ImportProblem.Reason, _ column: String?, _ message: Message) {
        add(.warning, reason, column, message)
    }

    mutating func controlCharacter(_ scalar: Unicode.Scalar, _ column: String) {
        error(.controlCharacter, column, ControlCharacters.refusal(of: scalar))
    }

    /// Reads a cell as a field's value; nil if it is blank, or if it is not of the field's shape,
    /// which is then among the problems.
    mutating func read(_ cell: StationDraft.Cell, as field: StationField) -> FieldValue? {
        switch FieldReader.read(cell.text, as: field) {
        case .blank: return nil
        case .value(let value): return value
        case .unsupported(let expected):
            let found = Self.excerpt(cell.text)
            let consequence =
                field == .status
                ? Message("；新站点按暂停收入", "; a new station is taken in as suspended")
                : Message("", "")
            let message = Message(
                "“\(found)”不对，应为 \(expected.chinese)\(consequence.chinese)",
                "'\(found)' is not \(expected.english)\(consequence.english)"
            )
            warning(.unsupportedValue, cell.column, message)
        case .tooLong(let maximum):
            let message = Message("超过 \(maximum) 个字符", "longer than \(maximum) characters")
            error(.tooLong, cell.column, message)
        case .controlCharacter(let scalar): controlCharacter(scalar, cell.column)
        }
        return nil
    }

    /// As much of a cell as a message can hold.
    static func excerpt(_ text: String) -> String {
        text.count <= 60 ? text : text.prefix(60) + "…"
    }

    private mutating func add(
        _ severity: ImportProblem.Severity,
        _ reason: ImportProblem.Reason,
        _ column: String?,
        _ message: Message
    ) {
        problems.append(
            ImportProblem(
                row: row,
                line: line,
                column: column,
                severity: severity,
                reason: reason,
                message: message
            )
        )
    }
}
