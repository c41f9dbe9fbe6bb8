import Coverage
import Stations

/// The tables of districts: who is served, how far the others are, how evenly.
enum AreaSection {
    static func markup(_ audit: Audit, _ previous: PreviousAudit?) -> Markup {
        let radius = Figure.metres(audit.parameters.principalRadius.metres)
        return ReportSection.markup(
            "一",
            Bilingual("各区县", "By district"),
            startsPage: true,
            [
                ReportSection.heading(Bilingual("覆盖", "Coverage")), coverage(audit, previous),
                ReportSection.remark(
                    Bilingual(
                        "两站、三站、面积均按 \(radius) 计；下方小字为未知项全部算“是”时的上限。",
                        "Two, three and area are within \(radius); small figures are what is "
                            + "possible if everything unknown is a yes."
                    )
                ),
                ReportSection.heading(Bilingual("站点与密度", "Stations and density")),
                density(audit),
                ReportSection.remark(
                    Bilingual(
                        "“计入”为通过筛选且有坐标、同址只算一次的站点；各状态为登记数。",
                        "Counted are the stations that pass the filter and have a position, those on "
                            + "one door once; by status is what is recorded."
                    )
                ), basis(audit),
                ReportSection.heading(
                    Bilingual("到最近站点的距离与均等", "Distance to the nearest station, and equity")
                ),
                distance(audit), absent(audit),
            ]
        )
    }

    private static func coverage(_ audit: Audit, _ previous: PreviousAudit?) -> Markup {
        let radii = audit.parameters.radii
        var columns: [DataTable.Column] = [
            .text("区县", "District"), .number("需求人口", "People"),
        ]
        columns += radii.map { .number("≤ " + Figure.metres($0.metres), "") }
        if previous != nil { columns.append(.number("变化", "Change")) }
        columns += [
            .number("≥ 2 站", "Two"), .number("≥ 3 站", "Three"), .number("面积", "Area"),
            .number("已覆盖", "Covered"), .number("占比", "Share"),
        ]
        var table = DataTable(columns)
        for area in audit.areas + [audit.total] {
            let principal = area[audit.parameters.principalRadius]
            var cells: [Markup] = [
                .name(area.name), .text(Figure.decimal(area.demand.certain.demand.weight)),
            ]
            cells += radii.map { .share(area[$0]?.share) }
            if let previous { cells.append(.text(change(area, principal, since: previous))) }
            cells += [
                .share(principal?.share2), .share(principal?.share3),
                .text(Figure.squareKilometres(area.areaSquareMetres)),
                .figure(principal?.coveredSquareMetres) { Figure.squareKilometres($0) },
                .share(principal?.areaShare),
            ]
            table.append(cells, isTotal: area.index == nil)
        }
        return table.markup
    }

    private static func change(
        _ area: AreaAudit,
        _ figures: RadiusAudit?,
        since previous: PreviousAudit
    ) -> String {
        guard let old = previous.share(ofArea: area.code), let new = figures?.share?.certain
        else { return Figure.absent }
        return Figure.change((new - old) * 100, places: 1) + " pp"
    }

    private static func density(_ audit: Audit) -> Markup {
        let statuses: [StationStatus] = [.open, .underConstruction, .planned, .suspended]
        var table = DataTable(
            [.text("区县", "District"), .number("计入", "Counted")]
                + statuses.map { .number($0.chinese, $0.english) } + [
                    .number("常住人口", "Residents"), .number("每万居民", "Per 10,000"),
                    .number("每 km²", "Per km²"),
                ]
        )
        for area in audit.areas + [audit.total] {
            table.append(
                [.name(area.name), .figure(area.stations.map(Double.init)) { Figure.decimal($0) }]
                    + statuses.map { .text(Figure.count(area.byStatus[$0] ?? 0)) } + [
                        .text(Figure.count(area.residents?.residents)),
                        .text(Figure.decimal(area.stationsPer10000Residents, places: 2)),
                        .text(Figure.decimal(area.stationsPerSquareKilometre, places: 3)),
                    ],
                isTotal: area.index == nil
            )
        }
        return table.markup
    }

    /// What the numbers of residents count, when, and who says so; each different basis once.
    private static func basis(_ audit: Audit) -> Markup {
        var known: [String] = []
        for residents in audit.areas.compactMap(\.residents) {
            let year = residents.year.map(String.init) ?? "年份不详 year unknown"
            let parts = [residents.basis ?? "口径不详 basis unknown", year]
            let line = parts.joined(separator: ", ")
            if !known.contains(line) { known.append(line) }
        }
        return known.isEmpty
            ? .empty
            : ReportSection.remark(
                Bilingual("常住人口口径：", "Basis of residents: " + known.joined(separator: "; ") + ".")
            )
    }

    private static func distance(_ audit: Audit) -> Markup {
        var table = DataTable([
            .text("区县", "District"), .number("最近", "Min"), .number("p10", ""),
            .number("平均", "Mean"), .number("p50", ""), .number("p90", ""), .number("p95", ""),
            .number("最远", "Max"), .number("基尼系数", "Gini"),
            .number("最大空圆半径", "Largest empty circle"),
        ])
        for area in audit.areas + [audit.total] {
            let distance = area.demand.certain.distance
            let figures = [
                distance?.minimum, distance?.p10, distance?.mean, distance?.p50, distance?.p90,
                distance?.p95, distance?.maximum,
            ]
            table.append(
                [.name(area.name)] + figures.map { .text(Figure.metres($0)) } + [
                    .text(Figure.decimal(distance?.gini, places: 3)),
                    .text(Figure.metres(area.largestEmptyCircle?.radiusMetres)),
                ],
                isTotal: area.index == nil
            )
        }
        return table.markup
    }

    private static func absent(_ audit: Audit) -> Markup {
        let indicators: Set<AbsentIndicator.Indicator> = [
            .figures, .population, .distance, .distanceSummary, .area, .density,
            .largestEmptyCircle, .accessibility,
        ]
        let lines = audit.absent.filter { indicators.contains($0.indicator) }.map(\.words)
        return .joined(lines.prefix(12).map(ReportSection.absent))
    }
}
