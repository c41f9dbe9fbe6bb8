import Coverage
import Geodesy
import Stations

/// The maps: stations by status, gaps, noon against night, one amenity.
enum MapSection {
    private static let fullWidth = 680.0
    private static let halfWidth = 330.0

    static func markup(_ audit: Audit) -> Markup {
        let frames = AuditFrames(audit)
        guard let whole = frames.whole else { return .empty }
        return ReportSection.markup(
            "二",
            Bilingual("地图", "Maps"),
            [
                stations(audit, whole, frames.centre),
                gaps(audit, frames.gaps ?? whole, frames.centre),
                moments(audit, frames.centre ?? whole), amenity(audit, frames.centre ?? whole),
                ReportSection.remark(
                    Bilingual(
                        "界线为所导入的区域轮廓，仅示意。",
                        "Outlines are those that were imported; nothing is measured on these maps."
                    )
                ),
            ]
        )
    }

    private static func map(
        _ audit: Audit,
        _ box: BoundingBox,
        width: Double,
        maximumHeight: Double
    ) -> AuditMap {
        AuditMap(audit, MapFrame(around: box, width: width, maximumHeight: maximumHeight))
    }

    private static func figure(_ caption: Bilingual, _ content: Markup) -> Markup {
        .element("figure", [], content + .element("figcaption", [], caption.markup))
    }

    private static func stations(
        _ audit: Audit,
        _ whole: BoundingBox,
        _ centre: BoundingBox?
    ) -> Markup {
        let draw = { (map: AuditMap, title: Bilingual) in
            map.picture(title, [map.outlines(), StatusLayer.markup(map), map.labels(audit.names)])
        }
        let title = Bilingual("各状态站点", "Stations by status")
        var figures = figure(
            Bilingual("全部区域", "All areas"),
            draw(map(audit, whole, width: fullWidth, maximumHeight: 400), title)
        )
        if let centre {
            let title = Bilingual("站点密集处", "Where most stations are")
            figures =
                figures
                + figure(
                    title,
                    draw(map(audit, centre, width: fullWidth, maximumHeight: 420), title)
                )
        }
        return ReportSection.heading(title) + figures + StatusLayer.legend
    }

    private static func gaps(
        _ audit: Audit,
        _ whole: BoundingBox,
        _ centre: BoundingBox?
    ) -> Markup {
        let radius = Figure.metres(audit.parameters.gapRadius.metres)
        let title = Bilingual("空白区", "Gaps")
        let draw = { (box: BoundingBox, height: Double) in
            let map = map(audit, box, width: fullWidth, maximumHeight: height)
            return map.picture(title, [map.outlines(), GapLayer.markup(map)])
        }
        var figures = figure(
            Bilingual(
                "\(radius) 内没有站点的地方；数字为排名，虚线为最大空圆",
                "Where no station is within \(radius); numbers are ranks, the dashed circle is the "
                    + "largest without a station"
            ),
            draw(whole, 400)
        )
        if let centre {
            figures =
                figures + figure(Bilingual("站点密集处", "Where most stations are"), draw(centre, 400))
        }
        return ReportSection.heading(title) + figures
    }

    private static func moments(_ audit: Audit, _ box: BoundingBox) -> Markup {
        let pair = [MomentAudit.Kind.weekdayNoon, .weekdayNight].compactMap { kind in
            audit.moments.first { $0.kind == kind }
        }
        guard !pair.isEmpty else { return .empty }
        let figures = pair.map { moment in
            let map = map(audit, box, width: halfWidth, maximumHeight: 300)
            let shares = moment.byArea.map { $0?.certain }
            let title = moment.kind.words
            return figure(
                Bilingual(
                    "\(title.chinese) · \(Figure.share(moment.share?.certain))",
                    "\(title.english), \(moment.stations.certain) stations open"
                ),
                map.picture(
                    title,
                    [
                        map.shaded(by: shares),
                        map.markers(moment.indices.certain, .disc, style: "open"),
                        map.labels(style: "value-label", shares.map(Figure.wholePercent)),
                    ]
                )
            )
        }
        return ReportSection.heading(Bilingual("中午与夜间", "Noon against night"))
            + .element("div", [.style("pair")], .joined(figures)) + MapLegend.shares
    }

    private static func amenity(_ audit: Audit, _ box: BoundingBox) -> Markup {
        guard let layer = AmenityLayer(audit) else { return .empty }
        let map = map(audit, box, width: fullWidth, maximumHeight: 380)
        return ReportSection.heading(layer.title)
            + figure(
                layer.caption,
                map.picture(layer.title, [map.outlines(), layer.markup(map)])
            ) + layer.legend
    }
}

extension Audit {
    /// The names of the audited areas.
    var names: [String] { areas.map(\.name) }
}

extension Figure {
    /// A share for a label on a map.
    static func wholePercent(_ share: Double?) -> String {
        guard let share else { return absent }
        return decimal(share * 100) + " %"
    }
}
