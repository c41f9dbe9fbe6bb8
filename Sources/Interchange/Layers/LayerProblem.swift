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

    /// The properties that are fields of an area.
    private static let fields: Set = [
        "name", "名称", "code", "adcode", "id", "name_en", "level", "parent", "population",
        "population_year", "population_basis", "population_source",
    ]

    init(_ members: [JSONObject.Member]) throws(LayerProblem) {
        var texts: [String: String] = [:]
        for member in members where Self.fields.contains(member.name) {
            let isName = ["name", "名称", "name_en"].contains(member.name)
            texts[member.name] = try AreaValue.text(
                of: member.value,
                in: member.name,
                isName: isName
            )
        }
        self.texts = texts
    }

    subscript(name: String) -> String? { texts[name] }
}
