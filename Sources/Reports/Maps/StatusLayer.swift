import Stations

/// Stations by status on a map: shapes, so that it is read without colour too.
enum StatusLayer {
    private static let shown: [(status: StationStatus, marker: Marker, style: String)] = [
        (.planned, .square, "planned"), (.suspended, .cross, "closed"),
        (.underConstruction, .triangle, "waiting"), (.open, .disc, "open"),
    ]

    static func markup(_ map: AuditMap) -> Markup {
        .joined(
            shown.map { kind in
                map.markers(map.audit.stations(kind.status), kind.marker, style: kind.style)
            }
        )
    }

    static var legend: Markup {
        MapLegend.markup(
            shown.reversed().map { kind in
                .marker(
                    kind.marker,
                    kind.style,
                    Bilingual(kind.status.chinese, kind.status.english)
                )
            }
        )
    }
}
