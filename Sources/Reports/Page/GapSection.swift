import Coverage
import Geodesy
import Stations

/// The gaps, ranked.
enum GapSection {
    /// How many gaps are listed; the annex has all of them.
    private static let limit = 25

    static func markup(_ audit: Audit) -> Markup {
        ReportSection.markup(
            "四",
            Bilingual("空白区排名", "Gaps, ranked"),
            content(audit)
        )
    }

    private static func content(_ audit: Audit) -> [Markup] {
        if let absent = audit.absent.first(where: { $0.indicator == .gaps }) {
            return [ReportSection.absent(absent.words)]
        }
        let radius = Figure.metres(audit.parameters.gapRadius.metres)
        guard !audit.gaps.isEmpty else {
            return [
                ReportSection.paragraph(
                    Bilingual(
                        "所有地方 \(radius) 内都有站点。",
                        "Every place has a station within \(radius)."
                    )
                )
            ]
        }
        let squareMetres = squareMetres(audit)
        let people = audit.gaps.reduce(0) { $0 + ($1.demand?.weight ?? 0) }
        return [
            ReportSection.paragraph(
                Bilingual(
                    "直线 \(radius) 内没有站点的地方共 \(audit.gaps.count) 处，"
                        + "\(Figure.squareKilometres(squareMetres)),"
                        + "其中需求人口 \(Figure.decimal(people))；人多者在前。",
                    "\(audit.gaps.count) places have no station within \(radius) in a straight "
                        + "line: \(Figure.squareKilometres(squareMetres)) with "
                        + "\(Figure.decimal(people)) people; those of most people first."
                )
            ),
            table(audit), overlaps(audit), circles(audit), proposals,
        ]
    }

    /// The square metres of all gaps; where areas overlap each place counts once, as in the total.
    private static func squareMetres(_ audit: Audit) -> Double {
        let sum = audit.gaps.reduce(0) { $0 + $1.gap.areaSquareMetres }
        guard audit.layout.overlapCount > 0,
            let covered = audit.total[audit.parameters.gapRadius]?.coveredSquareMetres
        else { return sum }
        return audit.total.areaSquareMetres - covered.certain
    }

    private static func overlaps(_ audit: Audit) -> Markup {
        guard audit.layout.overlapCount > 0 else { return .empty }
        return ReportSection.remark(
            Bilingual(
                "区域重叠处的空白区在各区域中分别列出，合计只计一次。",
                "Where areas overlap, a gap is listed for each of them and counts once in all."
            )
        )
    }

    private static func table(_ audit: Audit) -> Markup {
        var table = DataTable([
            .number("排名", "Rank"), .text("区县", "District"), .number("人口", "People"),
            .number("面积", "Area"), .number("最远点距站", "Farthest point"),
            .text("最远点经纬度", "Its position"), .text("最近站点", "Nearest station"),
        ])
        for gap in audit.gaps.prefix(limit) {
            table.append([
                .text(String(gap.rank)), .name(audit.areas[gap.area].name),
                .text(Figure.decimal(gap.demand?.weight)),
                .text(Figure.squareKilometres(gap.gap.areaSquareMetres)),
                .text(Figure.metres(gap.gap.farthest?.radiusMetres)), .text(gap.position),
                gap.nearestStation.map { .name(audit.snapshot.stations[$0].name) }
                    ?? .text(Figure.absent),
            ])
        }
        let more = audit.gaps.count - limit
        guard more > 0 else { return table.markup }
        return table.markup
            + ReportSection.remark(
                Bilingual("另有 \(more) 处，见附件。", "\(more) more are in the annex.")
            )
    }

    private static func circles(_ audit: Audit) -> Markup {
        guard let circle = audit.total.largestEmptyCircle else { return .empty }
        let radius = Figure.metres(circle.radiusMetres)
        let place =
            Figure.decimal(circle.centre.longitude, places: 6) + ", "
            + Figure.decimal(circle.centre.latitude, places: 6)
        return ReportSection.paragraph(
            Bilingual(
                "最大空圆：以 \(place) 为圆心，半径 \(radius)（误差不超过 1 m）内没有站点。",
                "Largest circle without a station: radius \(radius) around \(place), certain to 1 m."
            )
        )
    }

    private static let proposals = ReportSection.remark(
        Bilingual(
            "本报告列出空白区，不提出建站建议。",
            "The report lists the gaps; it proposes no sites."
        )
    )
}
