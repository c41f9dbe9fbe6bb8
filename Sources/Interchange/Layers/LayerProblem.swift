import Stations

/// Why one row of a layer cannot be used.
struct LayerProblem: Error {
    let reason: ImportProblem.Reason
    let column: String?
    let message: String

    init(_ reason: ImportProblem.Reason, _ column: String?, _ message: String) {
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

/// The texts of a feature's properties, blank ones left out.
struct LayerTexts {
    private let texts: [String: String]

    init(_ members: [JSONObject.Member]) {
        var texts: [String: String] = [:]
        for member in members {
            let text = TextFolding.collapse(GeoJSONCell.text(of: member.value))
            if !text.isEmpty { texts[member.name] = String(text.prefix(1_000)) }
        }
        self.texts = texts
    }

    subscript(name: String) -> String? { texts[name] }
}
