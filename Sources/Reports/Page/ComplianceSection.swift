import Coverage
import Stations

/// What the records say: profiles, amenities, hours.
enum ComplianceSection {
    static func markup(_ audit: Audit) -> Markup {
        guard let checklist = audit.checklist else { return .empty }
        return ReportSection.markup(
            "五",
            Bilingual("达标矩阵", "Compliance matrix"),
            startsPage: true,
            [
                ReportSection.remark(
                    Bilingual(
                        "区县内 \(checklist.stations) 个状态计入的站点；未知不算“是”，也不算“否”。",
                        "\(checklist.stations) stations of the statuses that count, inside the "
                            + "districts; unknown is neither yes nor no."
                    )
                ),
                ReportSection.heading(Bilingual("各项标准", "Programmes")),
                profiles(audit, checklist),
                ReportSection.heading(
                    Bilingual(
                        "逐项：\(audit.parameters.profile.chinese)",
                        "Item by item: \(audit.parameters.profile.english)"
                    )
                ),
                matrix(audit), ReportSection.heading(Bilingual("设施", "Amenities")),
                amenities(audit, checklist),
                ReportSection.heading(Bilingual("开放时间", "Opening hours")),
                hours(checklist.hours), TargetTable.markup(audit),
            ]
        )
    }

    private static func profiles(_ audit: Audit, _ checklist: ChecklistAudit) -> Markup {
        var table = DataTable([
            .text("标准", "Programme"), .number("达标", "Yes"), .number("不达标", "No"),
            .number("未知", "Unknown"), .text("", ""),
        ])
        for tally in checklist.profiles {
            let profile = audit.parameters.profiles.first { $0.code == tally.code }
            let name = profile.map { Bilingual($0.chinese, $0.english).markup }
            table.append(cells(name ?? .text(tally.code), tally.verdicts))
        }
        return table.markup
    }

    private static func cells(_ name: Markup, _ tally: ComplianceTally) -> [Markup] {
        [
            name, .text(Figure.count(tally.met)), .text(Figure.count(tally.unmet)),
            .text(Figure.count(tally.unknown)),
            StackedBar.markup(
                [
                    (tally.met, "bar-yes"), (tally.unmet, "bar-no"),
                    (tally.unknown, "bar-unknown"),
                ],
                title: "\(tally.met) / \(tally.unmet) / \(tally.unknown)"
            ),
        ]
    }

    /// Districts by the items of the headline's profile: yes of all, and how many are unknown.
    private static func matrix(_ audit: Audit) -> Markup {
        let profile = audit.parameters.profile
        let catalogue = audit.snapshot.catalogue
        let items = profile.required.map { $0.words(catalogue) }
        var table = DataTable(
            [.text("区县", "District"), .number("站点", "Stations"), .number("达标", "Comply")]
                + items.map { .number($0.chinese, $0.english) }
        )
        for area in audit.areas + [audit.total] {
            guard let checklist = area.checklist,
                let tally = checklist.profiles.first(where: { $0.code == profile.code })
            else { continue }
            let parts = [tally.verdicts] + tally.requirements
            table.append(
                [.name(area.name), .text(Figure.count(checklist.stations))] + parts.map(cell),
                isTotal: area.index == nil
            )
        }
        return table.markup
            + ReportSection.remark(
                Bilingual("“？”后为未知的站点数。", "Behind ? the number of which it is unknown.")
            )
    }

    private static func cell(_ tally: ComplianceTally) -> Markup {
        let met = Markup.text(Figure.count(tally.met))
        guard tally.unknown > 0 else { return met }
        return met + .text(" ")
            + .element("span", [.style("possible")], .text("?\(tally.unknown)"))
    }

    private static func amenities(_ audit: Audit, _ checklist: ChecklistAudit) -> Markup {
        var table = DataTable([
            .text("设施", "Amenity"), .number("有", "Yes"), .number("无", "No"),
            .number("坏", "Broken"), .number("未知", "Unknown"), .text("", ""),
        ])
        let catalogue = audit.snapshot.catalogue
        for tally in checklist.amenities {
            let states = tally.states
            let name = catalogue.bit(of: tally.code).map { catalogue.amenities[$0] }
            table.append([
                name.map { Bilingual($0.chinese, $0.english).markup } ?? .text(tally.code),
                .text(Figure.count(states.yes)), .text(Figure.count(states.no)),
                .text(Figure.count(states.broken)), .text(Figure.count(states.unknown)),
                StackedBar.markup(
                    [
                        (states.yes, "bar-yes"), (states.broken, "bar-broken"),
                        (states.no, "bar-no"), (states.unknown, "bar-unknown"),
                    ],
                    title: "\(states.yes) / \(states.no) / \(states.broken) / \(states.unknown)"
                ),
            ])
        }
        let key = MapLegend.markup([
            .shade("bar-yes", Bilingual("有", "yes")),
            .shade("bar-broken", Bilingual("坏", "broken")),
            .shade("bar-no", Bilingual("无", "no")),
            .shade("bar-unknown", Bilingual("未知", "unknown")),
        ])
        return table.markup + key
    }

    private static func hours(_ hours: HoursTally) -> Markup {
        var table = DataTable([
            .text("", ""), .number("是", "Yes"), .number("否", "No"), .number("未知", "Unknown"),
            .text("", ""),
        ])
        let lines: [(Bilingual, ComplianceTally)] = [
            (Bilingual("全天 24 小时", "Around the clock"), hours.allDay),
            (Bilingual("工作日 23:00 开放", "Open at 23:00 on weekdays"), hours.at23),
            (Bilingual("工作日 05:00 开放", "Open at 05:00 on weekdays"), hours.at05),
            (
                Bilingual("12:00–14:00 之间关门 30 分钟以上", "Closed 30 minutes or more at lunch"),
                hours.closedAtLunch
            ),
        ]
        for (name, tally) in lines { table.append(cells(name.markup, tally)) }
        guard let mean = hours.meanWeeklyHours else { return table.markup }
        return table.markup
            + ReportSection.remark(
                Bilingual(
                    "每周平均开放 \(Figure.decimal(mean.certain, places: 1)) 小时"
                        + "（至多 \(Figure.decimal(mean.possible, places: 1))）"
                        + "，仅为时间已知的 \(hours.knownWeeks) 站；\(hours.unknownWeeks) 站未知。",
                    "Open \(Figure.decimal(mean.certain, places: 1)) hours a week on average "
                        + "(up to \(Figure.decimal(mean.possible, places: 1))), over the "
                        + "\(hours.knownWeeks) stations whose hours are known; those of "
                        + "\(hours.unknownWeeks) are not."
                )
            )
    }
}
