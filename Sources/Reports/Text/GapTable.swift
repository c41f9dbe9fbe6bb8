import Coverage
import Geodesy
import Stations

/// The first gaps for a terminal.
enum GapTable {
    static func lines(_ audit: Audit, limit: Int) -> [String] {
        var table = TextTable([
            .number("#"), .text("区域 Area"), .number("人口 People"), .number("面积 Area"),
            .number("最远点 Farthest"), .text("经纬度 Position"), .text("最近站点 Nearest station"),
        ])
        for gap in audit.gaps.prefix(limit) {
            table.append([
                String(gap.rank), audit.areas[gap.area].name, Figure.decimal(gap.demand?.weight),
                Figure.squareKilometres(gap.gap.areaSquareMetres),
                Figure.metres(gap.gap.farthest?.radiusMetres), gap.position,
                gap.nearestStation.map { audit.snapshot.stations[$0].name } ?? Figure.absent,
            ])
        }
        let more = audit.gaps.count - limit
        return table.lines() + (more > 0 ? ["", "… \(more) 处 more: --format geojson"] : [])
    }
}

extension AuditGap {
    /// Where the farthest point lies: longitude, latitude.
    var position: String {
        guard let place = gap.farthest?.centre else { return Figure.absent }
        return Figure.decimal(place.longitude, places: 5) + ", "
            + Figure.decimal(place.latitude, places: 5)
    }
}
