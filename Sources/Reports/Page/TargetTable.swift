import CivilTime
import Coverage
import Stations

/// How far units are with their targets.
enum TargetTable {
    static func markup(_ audit: Audit) -> Markup {
        let heading = ReportSection.heading(Bilingual("建设目标", "Targets"))
        guard !audit.targets.isEmpty else {
            let absent = audit.absent.filter { $0.indicator == .targets }.map(\.words)
            return heading + .joined(absent.map(ReportSection.absent))
        }
        var table = DataTable([
            .text("单位", "Unit"), .number("目标", "Target"), .text("期限", "Deadline"),
            .number("已建", "Built"), .number("期限内建成", "By the deadline"),
            .number("在建", "Under construction"), .number("尚需", "Still needed"),
            .text("逾期", "Overdue"),
        ])
        for progress in audit.targets {
            table.append([
                .name(progress.target.unit), .text(Figure.count(progress.target.stations)),
                .text(progress.target.deadline.description), .text(Figure.count(progress.built)),
                .text(Figure.count(progress.builtByDeadline)),
                .text(Figure.count(progress.underConstruction)),
                .text(Figure.count(progress.stillNeeded)),
                .text(progress.isOverdue ? "逾期 overdue" : "否 no"),
            ])
        }
        let unknown = audit.targets.filter { !$0.isKnown }.map(\.target.unit)
        guard !unknown.isEmpty else { return heading + table.markup }
        let names = unknown.prefix(8).joined(separator: " · ")
        return heading + table.markup
            + ReportSection.remark(
                Bilingual(
                    "名单中没有这些单位的站点或区域，请核对写法：\(names)",
                    "Neither a station nor an area has these units; check how they are written: \(names)"
                )
            )
    }
}
