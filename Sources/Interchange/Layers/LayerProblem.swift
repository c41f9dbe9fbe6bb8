import Stations

/// Why one row of a layer cannot be used.
struct LayerProblem: Error {
    let reason: ImportProblem.Reason
    let column: String?
    let message: Message

    init(_ reason: ImportProblem.Reason, _ column: String?, _ message: Message) {
        self.reason = reason
        self.column = column
        self.message = message
    }
}

extension ImportProblem {
    /// Why the row that begins on a line cannot be used.
    init(_ problem: LayerProblem, row: Int, line: Int) {
        self.init(
            row: row,
            line: line,
            column: problem.column,
            severity: .error,
            reason: problem.reason,
            message: problem.message
        )
    }
}

extension LayerProblem {
    /// Refuses names and codes that hold a control character.
    static func requirePlain(_ texts: [String: String], id: String?) throws(LayerProblem) {
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) + [("id", id ?? "")] {
            guard let scalar = TextFolding.firstControlCharacter(in: text) else { continue }
            throw LayerProblem(.controlCharacter, name, ControlCharacters.refusal(of: scalar))
        }
    }
}
