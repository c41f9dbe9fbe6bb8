import CivilTime
import Coverage
import Stations

extension Audit {
    /// The parameters as lines of a report: what each is called, and its value.
    var parameterLines: [(label: Bilingual, value: String)] {
        let criteria = parameters.criteria
        let catalogue = snapshot.catalogue
        let amenities = catalogue.amenities.enumerated()
            .filter { criteria.amenities & (1 << UInt64($0.offset)) != 0 }
            .map { "\($0.element.chinese) \($0.element.code)" }
        var lines: [(label: Bilingual, value: String)] = [
            (Bilingual("审计时刻", "Date"), parameters.date.text()),
            (Bilingual("数据版本", "Revision of the data"), String(revision)),
            (
                Bilingual("半径", "Radii"),
                parameters.radii.map { Figure.metres($0.metres) }.joined(separator: " · ")
            ),
            (
                Bilingual("主要半径", "Principal radius"),
                Figure.metres(parameters.principalRadius.metres)
            ),
            (Bilingual("距离方式", "Metric"), parameters.metric.words.text),
            (
                Bilingual("计入的状态", "Statuses that count"),
                StationStatus.allCases.filter(criteria.statuses.contains)
                    .map { "\($0.chinese) \($0.rawValue)" }.joined(separator: " · ")
            ),
            (
                Bilingual("必备设施", "Amenities required"),
                amenities.isEmpty ? "不限 any" : amenities.joined(separator: " · ")
            ),
            (
                Bilingual("必须达标", "Profile required"),
                criteria.profile.map { "\($0.chinese) \($0.code)" } ?? "不限 any"
            ),
            (
                Bilingual("必须开放的时刻", "Open at"),
                criteria.times.isEmpty
                    ? "不限 any" : criteria.times.map { $0.text() }.joined(separator: " · ")
            ),
            (Bilingual("范围", "Areas"), "\(areas.count) · \(parameters.areaCode ?? "全部 all")"),
        ]
        if let access = criteria.access {
            let names = StationAccess.allCases.filter(access.contains).map(\.rawValue)
            lines.append((Bilingual("进入方式", "Access"), names.joined(separator: " · ")))
        }
        lines.append(
            (
                Bilingual("步行换算", "Walking"),
                "绕行系数 detour \(Figure.decimal(parameters.walking.detour, places: 2)) · "
                    + "\(Figure.decimal(parameters.walking.metresPerSecond, places: 2)) m/s"
            )
        )
        return lines
    }
}

extension WalkMetric {
    /// What the metric is called.
    var words: Bilingual {
        switch self {
        case .geodesic: Bilingual("直线（WGS-84 测地线）", "straight line (WGS-84 geodesic)")
        case .detour(let detour):
            Bilingual(
                "直线 × \(Figure.decimal(detour.factor, places: 2))",
                "straight line × \(Figure.decimal(detour.factor, places: 2))"
            )
        case .network: Bilingual("步行路网", "along the walking network")
        }
    }
}
