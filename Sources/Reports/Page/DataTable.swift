import Coverage

/// A table of a report.
struct DataTable {
    /// A column: its heading, and whether it holds figures.
    struct Column {
        let heading: Bilingual
        let isNumeric: Bool

        static func text(_ chinese: String, _ english: String) -> Column {
            Column(heading: Bilingual(chinese, english), isNumeric: false)
        }

        static func number(_ chinese: String, _ english: String) -> Column {
            Column(heading: Bilingual(chinese, english), isNumeric: true)
        }
    }

    private let columns: [Column]
    private var rows: [Markup] = []

    init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Appends a row of as many cells as there are columns.
    mutating func append(_ cells: [Markup], isTotal: Bool = false) {
        precondition(cells.count == columns.count, "a row needs a cell for each column")
        let markup = zip(cells, columns).map { cell, column in
            Markup.element("td", column.isNumeric ? [.style("numeric")] : [], cell)
        }
        rows.append(.element("tr", isTotal ? [.style("total")] : [], .joined(markup)))
    }

    /// The table.
    var markup: Markup {
        let headings = columns.map { column in
            Markup.element(
                "th",
                [Attribute("scope", "col")] + (column.isNumeric ? [.style("numeric")] : []),
                column.heading.english.isEmpty
                    ? .text(column.heading.chinese) : column.heading.markup
            )
        }
        let head = Markup.element("thead", [], .element("tr", [], .joined(headings)))
        let table = Markup.element("table", [], head + .element("tbody", [], .joined(rows)))
        return .element("div", [.style("wide")], table)
    }
}

extension Markup {
    /// A figure, and below it what is possible if that is another.
    static func figure(_ figure: Certainty<Double>?, _ text: (Double) -> String) -> Markup {
        guard let figure else { return .text(Figure.absent) }
        let certain = Markup.text(text(figure.certain))
        guard figure.certain != figure.possible else { return certain }
        return certain + .void("br")
            + .element("span", [.style("possible")], .text("≤ " + text(figure.possible)))
    }

    /// A share, and below it what is possible if that is another.
    static func share(_ share: Certainty<Double>?) -> Markup { figure(share) { Figure.share($0) } }

    /// A name from the data, whose direction of writing stays its own.
    static func name(_ text: String) -> Markup { .element("bdi", [], .text(text)) }
}
