public import Coverage
import Stations

/// An audit as tables for a terminal.
public enum AuditText {
    /// How many gaps are listed.
    private static let gapLimit = 10

    /// The lines.
    ///
    /// - Parameters:
    ///   - audit: the audit.
    ///   - previous: an earlier one, whose differences are shown.
    /// - Returns: lines without their ends.
    public static func lines(_ audit: Audit, since previous: PreviousAudit? = nil) -> [String] {
        var lines: [String] = []
        if let notice = audit.snapshot.notice { lines += [notice.text, ""] }
        lines += parameters(audit)
        lines += section("八项指标 Eight numbers", HeadlineTable.lines(audit, since: previous))
        lines += section("各区县 By area", AreaTable.lines(audit))
        lines += section("距离 Distances", AreaTable.distances(audit))
        if !audit.moments.isEmpty {
            lines += section("时段 At typical moments", MomentTable.lines(audit))
        }
        if let walk = audit.walk {
            lines += section("直线与步行 Straight line and walk", WalkTable.lines(walk))
        }
        if !audit.gaps.isEmpty {
            lines += section(
                "空白区 Gaps (\(audit.gaps.count))",
                GapTable.lines(audit, limit: gapLimit)
            )
        }
        lines += remarks(audit)
        return lines
    }

    private static func parameters(_ audit: Audit) -> [String] {
        let width = audit.parameterLines.map { DisplayWidth.of($0.label.text) }.max() ?? 0
        return audit.parameterLines.map { line in
            let space = String(repeating: " ", count: width - DisplayWidth.of(line.label.text))
            return line.label.text + space + "  " + line.value
        }
    }

    private static func section(_ heading: String, _ lines: [String]) -> [String] {
        ["", heading, ""] + lines
    }

    private static func remarks(_ audit: Audit) -> [String] {
        var remarks: [String] = []
        if audit.outside.points > 0 {
            let points = Figure.count(audit.outside.points)
            let weight = Figure.decimal(audit.outside.weight)
            remarks.append(
                "区域外需求 Demand outside every area: \(weight) (\(points) 点 points), 不计入 not counted"
            )
        }
        if audit.stationsOutside > 0 {
            let count = Figure.count(audit.stationsOutside)
            remarks.append(
                "区域外站点 Stations in none of the areas: \(count), 只计其服务范围 only their reach counts"
            )
        }
        if audit.stations.unlocated.certain > 0 {
            let count = Figure.count(audit.stations.unlocated.certain)
            remarks.append("无坐标站点 Stations without a position: \(count), 不计入 not counted")
        }
        if audit.stations.coLocated > 0 {
            let count = Figure.count(audit.stations.coLocated)
            remarks.append("同址多牌 Signs on a door already counted: \(count)")
        }
        if let missing = audit.missingHolidays {
            remarks.append("\(missing.chineseDescription) \(missing.englishDescription)")
            remarks.append("  \(missing.command)")
        }
        remarks += audit.layout.words(audit).map(\.text)
        remarks += audit.absent.map { $0.words.text }
        return remarks.isEmpty ? [] : [""] + remarks
    }
}
