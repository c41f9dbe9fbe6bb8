import Coverage
import Geodesy
import Stations

/// The gaps on a map, the first of them numbered, and the largest circle without a station.
enum GapLayer {
    /// How many gaps are numbered.
    static let numbered = 10

    static func markup(_ map: AuditMap) -> Markup {
        let audit = map.audit
        let gaps = audit.gaps.map { gap in
            Drawing.path(map.frame.path(gap.gap.outline), style: "gap")
        }
        return .joined(gaps) + map.outlines(style: "border")
            + map.markers(counted(audit), .disc, style: "open")
            + circle(map) + .joined(audit.gaps.prefix(numbered).reversed().map { rank($0, map) })
    }

    private static func counted(_ audit: Audit) -> [Int] {
        let condition = audit.snapshot.condition(audit.parameters.criteria)
        return audit.snapshot.stations.indices.filter { condition.compliance(of: $0) == .met }
    }

    private static func circle(_ map: AuditMap) -> Markup {
        guard let circle = map.audit.total.largestEmptyCircle else { return .empty }
        let path = Marker.disc.path(
            at: map.frame.point(circle.centre),
            radius: circle.radiusMetres / map.frame.metresPerUnit
        )
        return Drawing.path(path, style: "farthest")
    }

    private static func rank(_ gap: AuditGap, _ map: AuditMap) -> Markup {
        guard let place = gap.gap.farthest?.centre else { return .empty }
        let point = map.frame.point(place)
        guard map.frame.shows(point) else { return .empty }
        return Drawing.path(Marker.disc.path(at: point, radius: 7), style: "rank-disc")
            + Drawing.label(
                String(gap.rank),
                at: MapPoint(x: point.x, y: point.y + 3),
                style: "rank"
            )
    }
}
