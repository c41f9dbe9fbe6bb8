import Coverage

/// The eight numbers for a terminal.
enum HeadlineTable {
    static func lines(_ audit: Audit, since previous: PreviousAudit?) -> [String] {
        var columns: [TextTable.Column] = [
            .text("指标 Number"), .number("现在 Now"), .number("至多 At most"),
            .number("在建建成后 When built"),
        ]
        if previous != nil { columns.append(.number("变化 Change")) }
        var table = TextTable(columns)
        for headline in Headline.allCases {
            let value = headline.value(of: audit)
            let isCertain = value?.certain == value?.possible
            var cells = [
                headline.label(audit.parameters).text, headline.text(value?.certain),
                isCertain ? "" : headline.text(value?.possible),
                audit.projection == nil
                    ? "" : headline.text(headline.projected(of: audit)?.certain),
            ]
            if let previous {
                cells.append(previous.change(of: headline, in: audit) ?? Figure.absent)
            }
            table.append(cells)
        }
        guard let previous else { return table.lines() }
        return table.lines() + ["", previous.words(comparedWith: audit).text]
    }
}
