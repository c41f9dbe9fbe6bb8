import Coverage
import Stations

/// Straight line and walk side by side for a terminal.
enum WalkTable {
    static func lines(_ walk: WalkAudit) -> [String] {
        let hasNetwork = walk.rows.contains { $0.network != nil }
        var columns: [TextTable.Column] = [
            .text("路程 Way"), .number("直线 Straight"),
            .number("直线 × \(Figure.decimal(walk.walking.detour, places: 1)) Detour"),
        ]
        if hasNetwork { columns.append(.number("路网 Network")) }
        var table = TextTable(columns)
        for row in walk.rows {
            let minutes = row.minutes.map { "(\($0) min)" } ?? ""
            let cells = [
                "≤ " + Figure.metres(row.radius.metres) + " " + minutes,
                AreaTable.share(row.straight), AreaTable.share(row.detour),
            ]
            table.append(hasNetwork ? cells + [AreaTable.share(row.network)] : cells)
        }
        return table.lines()
    }
}
