/// A table for a terminal, its columns aligned also where Chinese stands beside digits.
struct TextTable {
    /// A column: its heading, and whether it holds numbers, which stand to the right.
    struct Column {
        let heading: String
        let isNumber: Bool

        static func text(_ heading: String) -> Column { Column(heading: heading, isNumber: false) }
        static func number(_ heading: String) -> Column { Column(heading: heading, isNumber: true) }
    }

    private let columns: [Column]
    private var rows: [[String]] = []

    init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Appends a row of as many cells as there are columns.
    mutating func append(_ cells: [String]) {
        precondition(cells.count == columns.count, "a row needs a cell for each column")
        rows.append(cells.map(Self.onOneLine))
    }

    /// The lines: the headings, a rule, the rows.
    func lines() -> [String] {
        let widths = columns.indices.map { column in
            rows.reduce(DisplayWidth.of(columns[column].heading)) {
                max($0, DisplayWidth.of($1[column]))
            }
        }
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
        return [line(columns.map(\.heading), widths), rule] + rows.map { line($0, widths) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(zip(cells, widths), columns).map { cell, column in
            let space = String(repeating: " ", count: cell.1 - DisplayWidth.of(cell.0))
            return column.isNumber ? space + cell.0 : cell.0 + space
        }
        return padded.joined(separator: "  ").trimmedRight
    }

    /// Control characters of a name would move the cursor or colour the terminal.
    private static func onOneLine(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            shown.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(shown)
    }
}

extension String {
    /// The text without spaces at its end.
    fileprivate var trimmedRight: String {
        guard let last = lastIndex(where: { $0 != " " }) else { return "" }
        return String(self[...last])
    }
}
