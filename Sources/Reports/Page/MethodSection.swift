import Coverage
import Stations

/// How it was measured, what that means, and the command that does it again.
enum MethodSection {
    static func markup(_ audit: Audit, _ command: String?) -> Markup {
        ReportSection.markup(
            "八",
            Bilingual("方法与局限", "Method and limits"),
            startsPage: true,
            [
                ReportSection.heading(Bilingual("直线与步行", "Straight line and walk")),
                walk(audit), definitions(audit), accessibility(audit), reproduce(command),
            ]
        )
    }

    private static func walk(_ audit: Audit) -> Markup {
        let metric = audit.parameters.metric.words
        let used = ReportSection.paragraph(
            Bilingual(
                "本报告的占比与距离采用：\(metric.chinese)。直线高估可达性：实测一城 500 m 直线覆盖 78 %，沿路网仅 58 %（巴尔的摩）。",
                "Shares and distances of this report are measured by: \(metric.english). A straight "
                    + "line overstates who is within reach: 78 % against 58 % along the streets "
                    + "within 500 m, measured in Baltimore."
            )
        )
        guard let walk = audit.walk else { return used }
        let hasNetwork = walk.rows.contains { $0.network != nil }
        let detour = Figure.decimal(walk.walking.detour, places: 2)
        var columns: [DataTable.Column] = [
            .text("路程", "Way"), .number("直线", "Straight line"),
            .number("直线 × \(detour)", "Straight line × \(detour)"),
        ]
        if hasNetwork { columns.append(.number("步行路网", "Walking network")) }
        var table = DataTable(columns)
        for row in walk.rows {
            let minutes = row.minutes.map { "（\($0) 分钟 min）" } ?? ""
            let cells: [Markup] = [
                .text("≤ \(Figure.metres(row.radius.metres)) \(minutes)"), .share(row.straight),
                .share(row.detour),
            ]
            table.append(hasNetwork ? cells + [.share(row.network)] : cells)
        }
        return used + table.markup + quarterHour(walk.walking, hasNetwork)
    }

    private static func quarterHour(_ walking: WalkingModel, _ hasNetwork: Bool) -> Markup {
        let metres = walking.metresPerSecond * Double(WalkAudit.minutes * 60)
        let straight = Figure.metres(metres / walking.detour)
        var words = [
            Bilingual(
                "官方“15 分钟服务圈”同时要求半径 1 km 和步行 15 分钟，两者并不一致："
                    + "每秒 \(Figure.decimal(walking.metresPerSecond, places: 1)) m 走 15 分钟为 "
                    + "\(Figure.metres(metres))，按绕行系数折合直线 \(straight)。",
                "The official 15-minute circle asks for a radius of 1 km and for 15 minutes on "
                    + "foot, which disagree: 15 minutes at "
                    + "\(Figure.decimal(walking.metresPerSecond, places: 1)) m/s are "
                    + "\(Figure.metres(metres)), with the detour \(straight) in a straight line."
            )
        ]
        if !hasNetwork {
            words.append(
                Bilingual(
                    "未使用步行路网（--metric network）。",
                    "No walking network was used (--metric network)."
                )
            )
        }
        return .joined(words.map(ReportSection.remark))
    }

    private static func definitions(_ audit: Audit) -> Markup {
        let lines = [
            Bilingual(
                "“R 内”指距离 ≤ R，为 WGS-84 椭球面测地线（Karney 2013）。区域外的站点同样计入，不产生边缘效应。",
                "Within R means at most R along the WGS-84 geodesic (Karney 2013). Stations outside "
                    + "a district serve it too, so that its border makes no difference."
            ),
            Bilingual(
                "占比为需求点权重之比；分位数 q 为满足 Σw(距离 ≤ d) ≥ q·Σw 的最小 d。一个点只计入一个区县。",
                "Shares are of the weight of demand points; a quantile q is the smallest d with "
                    + "Σw(distance ≤ d) ≥ q·Σw. A point counts in one district only."
            ),
            Bilingual(
                "面积按等积投影精确求圆弧并集，相对误差 ≤ 1e-5；界线在经纬度上为直线（RFC 7946）。"
                    + "空白区以折线写出圆弧，面积误差 ≤ 1e-4。",
                "Areas are exact unions of discs in an equal-area projection, relative error "
                    + "≤ 1e-5; edges of outlines are straight in longitude and latitude (RFC 7946). "
                    + "Gaps are written with chords for arcs, error of their area ≤ 1e-4."
            ),
            Bilingual(
                "面积与空白区一律按直线；距离 < 30 m 且地址相同的站点只计一次。",
                "Areas and gaps are always straight-line; stations less than 30 m apart with the "
                    + "same address count once."
            ),
            Bilingual(
                "基尼系数：0 为人人一样远。节假日以国务院安排为准，没有安排的年份视为未知。",
                "Gini: 0 if everybody is equally far. Public holidays are those of the State "
                    + "Council; a year without its arrangement is unknown."
            ),
            Bilingual(
                "局限：需求点为静态人口，不反映昼夜流动；站点信息以登记为准，未经实地核查。",
                "Limits: demand is where people live or work as listed, not how they move through "
                    + "the day; stations are as recorded, not as found on the spot."
            ),
        ]
        let items = lines.map { Markup.element("li", [], $0.markup) }
        return ReportSection.heading(Bilingual("定义与误差", "Definitions and errors"))
            + .element("ul", [.style("files")], .joined(items))
    }

    private static func accessibility(_ audit: Audit) -> Markup {
        guard let accessibility = audit.accessibility else { return .empty }
        var zones = ""
        if case .zones(let list) = accessibility.decay {
            zones = list.map { zone in
                "≤ \(Figure.metres(zone.radius.metres)): \(Figure.decimal(zone.weight, places: 2))"
            }.joined(separator: ", ")
        }
        let total = accessibility.total.map { Figure.decimal($0 * 10_000, places: 1) }
        return ReportSection.heading(Bilingual("容量可达性（E2SFCA）", "Capacity within reach (E2SFCA)"))
            + ReportSection.paragraph(
                Bilingual(
                    "每万人可及座位 \(total ?? Figure.absent)；距离权重 \(zones)。"
                        + "\(accessibility.stations) 个站点有容量，"
                        + "\(accessibility.stationsWithoutCapacity) 个未登记，未计入。",
                    "\(total ?? Figure.absent) places within reach of 10,000 people; weights by "
                        + "distance \(zones) (Luo and Qi 2009). \(accessibility.stations) stations "
                        + "have a capacity, \(accessibility.stationsWithoutCapacity) have none "
                        + "recorded and are left out."
                )
            )
    }

    private static func reproduce(_ command: String?) -> Markup {
        guard let command else { return .empty }
        return ReportSection.heading(Bilingual("复现", "To make it again"))
            + .element("p", [], .element("code", [], .text(command + " --format html")))
    }
}
