import CivilTime
import Coverage

/// When people are served: typical moments, and the hours of a week.
enum TimeSection {
    static func markup(_ audit: Audit) -> Markup {
        var content: [Markup] = []
        if !audit.moments.isEmpty {
            content += [
                ReportSection.heading(Bilingual("典型时段", "Typical moments")), moments(audit),
            ]
        }
        content += [
            ReportSection.heading(Bilingual("一周逐时", "Hour by hour through a week")), week(audit),
        ]
        content += audit.absent.filter { $0.indicator == .moment }
            .map { ReportSection.absent($0.words) }
        return ReportSection.markup(
            "三",
            Bilingual("什么时候有站可去", "When a station is open"),
            content
        )
    }

    private static func moments(_ audit: Audit) -> Markup {
        let radius = Figure.metres(audit.parameters.principalRadius.metres)
        var table = DataTable([
            .text("时段", "Moment"), .text("时刻", "Time"), .number("开放站点", "Open stations"),
            .number("\(radius) 内人口", "People within"), .text("", ""),
        ])
        for moment in audit.moments {
            let share = moment.share
            let certain = Int(((share?.certain ?? 0) * 1_000).rounded())
            let possible = Int(((share?.possible ?? 0) * 1_000).rounded())
            table.append([
                moment.kind.words.markup, .text("\(moment.time.date()) \(moment.time.clock())"),
                .figure(moment.stations.map(Double.init)) { Figure.decimal($0) }, .share(share),
                share == nil
                    ? .empty
                    : StackedBar.markup(
                        [
                            (certain, "certain-area"), (possible - certain, "possible-area"),
                            (1_000 - possible, "level-none"),
                        ],
                        title: Figure.share(share?.certain)
                    ),
            ])
        }
        return table.markup
    }

    private static func week(_ audit: Audit) -> Markup {
        guard let week = audit.week, let shares = week.shares else {
            return ReportSection.absent(
                Bilingual("没有需求点数据，无法绘制。", "There is no demand data to draw it from.")
            )
        }
        let radius = Figure.metres(week.radius.metres)
        let date = if case .of(let date) = week.week { date.description } else { Figure.absent }
        return .element("figure", [], WeekChart.markup(shares))
            + MapLegend.markup([
                .shade("certain-area", Bilingual("确定开放", "open for certain")),
                .shade("possible-area", Bilingual("可能开放（时间未知）", "possibly open (hours unknown)")),
            ])
            + ReportSection.remark(
                Bilingual(
                    "\(radius) 内有站点开放的人口占比；\(date) 所在的一周，每小时整点。\(extremes(shares.certain).chinese)",
                    "Share of people with an open station within \(radius), at the full hour, in "
                        + "the week of \(date). \(extremes(shares.certain).english)"
                )
            )
    }

    /// The best and the worst hour.
    private static func extremes(_ shares: [Double]) -> Bilingual {
        guard let low = shares.indices.min(by: { shares[$0] < shares[$1] }),
            let high = shares.indices.max(by: { shares[$0] < shares[$1] })
        else { return Bilingual("", "") }
        let chinese = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
        let english = [
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        ]
        let clock = { (hour: Int) in "\(hour % 24):00" }
        return Bilingual(
            "最高：\(chinese[high / 24]) \(clock(high))，\(Figure.share(shares[high]));"
                + "最低：\(chinese[low / 24]) \(clock(low))，\(Figure.share(shares[low]))。",
            "Highest: \(english[high / 24]) \(clock(high)), \(Figure.share(shares[high])); "
                + "lowest: \(english[low / 24]) \(clock(low)), \(Figure.share(shares[low]))."
        )
    }
}
