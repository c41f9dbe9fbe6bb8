import Coverage
import Stations

/// What is doubtful in the data, and how fresh it is.
enum QualitySection {
    /// How many stations of each kind are named.
    private static let namedLimit = 8

    static func markup(_ audit: Audit) -> Markup {
        ReportSection.markup(
            "六",
            Bilingual("数据质量", "Data quality"),
            [findings(audit), freshness(audit), use(audit), counted(audit)]
        )
    }

    private static func findings(_ audit: Audit) -> Markup {
        guard let quality = audit.quality else { return .empty }
        let stations = audit.snapshot.stations
        var table = DataTable([
            .text("问题", "Finding"), .number("数量", "Count"), .text("举例", "For example"),
        ])
        func append(_ name: Bilingual, _ count: Int, _ examples: [String]) {
            let shown = examples.prefix(namedLimit).joined(separator: " · ")
            table.append([name.markup, .text(Figure.count(count)), .name(shown)])
        }
        func names(_ indices: [Int]) -> [String] {
            indices.prefix(namedLimit).map { stations[$0].name }
        }
        func names(_ pairs: [StationPair]) -> [String] {
            pairs.prefix(namedLimit).map { pair in
                "\(stations[pair.first].name) ↔ \(stations[pair.second].name) "
                    + "(\(Figure.metres(pair.distanceMetres)))"
            }
        }
        append(
            Bilingual("没有坐标", "No position"),
            quality.unlocated.count,
            names(quality.unlocated)
        )
        append(
            Bilingual("疑似重复（同名，< 50 m）", "Likely duplicates (same name, < 50 m)"),
            quality.duplicates.count,
            names(quality.duplicates)
        )
        append(
            Bilingual("待核对（< 150 m）", "To be reviewed (< 150 m)"),
            quality.toReview.count,
            names(quality.toReview)
        )
        append(
            Bilingual("同址多牌，只计一次", "Several signs on one door, counted once"),
            quality.coLocated.count,
            quality.coLocated.map { names($0).joined(separator: " + ") }
        )
        append(
            Bilingual("在所属区域外 200 m 以上", "More than 200 m outside its area"),
            quality.outsideUnit.count,
            quality.outsideUnit.prefix(namedLimit).map { stray in
                "\(stations[stray.station].name) (\(Figure.metres(stray.distanceMetres)))"
            }
        )
        append(
            Bilingual("开放时间看不懂", "Hours that are not understood"),
            quality.unparsableHours.count,
            names(quality.unparsableHours)
        )
        append(
            Bilingual("不认识的设施词", "Unknown words for amenities"),
            quality.unknownAmenities.count,
            quality.unknownAmenities.prefix(namedLimit).map { "\($0.word) × \($0.stations)" }
        )
        return table.markup
    }

    private static func freshness(_ audit: Audit) -> Markup {
        guard let tally = audit.checklist?.freshness else { return .empty }
        var table = DataTable([
            .number("核查过", "Checked"), .number("从未核查", "Never"),
            .number("距今中位数", "Median age"), .number("> 90 天", "days"),
            .number("> 180 天", "days"), .number("> 365 天", "days"),
        ])
        table.append([
            .text(Figure.count(tally.checked)), .text(Figure.count(tally.never)),
            .text(tally.medianDays.map { "\($0) 天 days" } ?? Figure.absent),
            .text(Figure.count(tally.over90Days)), .text(Figure.count(tally.over180Days)),
            .text(Figure.count(tally.over365Days)),
        ])
        return ReportSection.heading(Bilingual("核查时效", "How long ago records were checked"))
            + table.markup
    }

    private static func use(_ audit: Audit) -> Markup {
        guard let tally = audit.checklist?.use else { return .empty }
        var table = DataTable([
            .number("地图已上线", "On public maps"), .number("未上线", "On none"),
            .number("未知", "Unknown"), .number("有服务人次", "Visits recorded"),
            .number("月服务人次", "Visits a month"), .number("中位数", "Median"),
        ])
        table.append([
            .text(Figure.count(tally.listed)), .text(Figure.count(tally.unlisted)),
            .text(Figure.count(tally.listingUnknown)), .text(Figure.count(tally.visited)),
            .text(tally.visited > 0 ? Figure.count(tally.visitsPerMonth) : Figure.absent),
            .text(tally.medianVisitsPerMonth.map(Figure.count) ?? Figure.absent),
        ])
        return ReportSection.heading(Bilingual("地图上线与使用", "Found on maps, and used"))
            + table.markup
    }

    private static func counted(_ audit: Audit) -> Markup {
        var lines = audit.layout.words(audit)
        if audit.outside.points > 0 {
            let weight = Figure.decimal(audit.outside.weight)
            lines.append(
                Bilingual(
                    "有 \(Figure.count(audit.outside.points)) 个需求点（\(weight) 人）不在任何区县内，不计入。",
                    "\(Figure.count(audit.outside.points)) demand points (\(weight) people) lie in "
                        + "no district and are not counted."
                )
            )
        }
        if audit.stationsOutside > 0 {
            let count = Figure.count(audit.stationsOutside)
            lines.append(
                Bilingual(
                    "有 \(count) 个计入的站点不在任何区县内，只计其服务范围。",
                    "\(count) stations that count lie in no district; only their reach counts."
                )
            )
        }
        if audit.unsnapped.points > 0 || audit.unsnappedStations > 0 {
            lines.append(
                Bilingual(
                    "距路网 250 m 以上：需求点 \(audit.unsnapped.points) 个，站点 \(audit.unsnappedStations) 个；视为不可达。",
                    "More than 250 m from the network: \(audit.unsnapped.points) demand points and "
                        + "\(audit.unsnappedStations) stations, which count as out of reach."
                )
            )
        }
        if let missing = audit.missingHolidays {
            lines.append(
                Bilingual(
                    "\(missing.chineseDescription)\(missing.command)",
                    "\(missing.englishDescription) \(missing.command)"
                )
            )
        }
        return .joined(lines.map(ReportSection.remark))
    }
}
