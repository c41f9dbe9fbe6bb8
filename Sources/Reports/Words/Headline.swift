import Coverage
import Stations

/// One of the eight numbers on the cover of a report.
enum Headline: String, CaseIterable, Sendable {
    case stations
    case coveredPopulationShare = "covered_population_share"
    case quarterHourShare = "quarter_hour_share"
    case share2 = "share_2"
    case nightShare = "night_share"
    case coveredAreaShare = "covered_area_share"
    case p90 = "p90_m"
    case compliantStations = "compliant_stations"

    /// What a number counts.
    enum Unit {
        case count, share, metres
    }

    var unit: Unit {
        switch self {
        case .stations, .compliantStations: .count
        case .p90: .metres
        case .coveredPopulationShare, .quarterHourShare, .share2, .nightShare, .coveredAreaShare:
            .share
        }
    }

    /// What the number is called in a report with these parameters.
    func label(_ parameters: AuditParameters) -> Bilingual {
        let radius = Figure.metres(parameters.principalRadius.metres)
        switch self {
        case .stations: return Bilingual("计入的站点", "Stations that count")
        case .coveredPopulationShare:
            return Bilingual("\(radius) 内有站点的人口", "People with a station within \(radius)")
        case .quarterHourShare:
            return Bilingual("步行 15 分钟内有站点的人口", "People within 15 minutes on foot")
        case .share2:
            return Bilingual("\(radius) 内有两个以上站点的人口", "People with two or more within \(radius)")
        case .nightShare:
            return Bilingual("工作日 23:00 仍有站点的人口", "People served on a weekday at 23:00")
        case .coveredAreaShare:
            return Bilingual("\(radius) 覆盖的面积", "Share of the area within \(radius)")
        case .p90:
            return Bilingual("九成人口的最近距离不超过", "Nine in ten people are no farther than")
        case .compliantStations:
            let profile = parameters.profile
            return Bilingual("达标站点：\(profile.chinese)", "Comply with: \(profile.english)")
        }
    }

    /// The number of an audit; nil where it could not be worked out.
    func value(of audit: Audit) -> Certainty<Double>? {
        switch self {
        case .quarterHourShare: audit.walk?.quarterHour?.walked
        case .nightShare: audit.moments.first { $0.kind == .weekdayNight }?.share
        default: value(of: audit.total, audit.parameters)
        }
    }

    /// The number once the stations under construction are open.
    func projected(of audit: Audit) -> Certainty<Double>? {
        guard let projection = audit.projection else { return nil }
        switch self {
        case .quarterHourShare: return projection.quarterHour
        case .nightShare: return projection.night
        default: return value(of: projection.total, audit.parameters)
        }
    }

    private func value(
        of total: AreaAudit,
        _ parameters: AuditParameters
    ) -> Certainty<Double>? {
        let figures = total[parameters.principalRadius]
        switch self {
        case .stations: return total.stations.map(Double.init)
        case .coveredPopulationShare: return figures?.share
        case .share2: return figures?.share2
        case .coveredAreaShare: return figures?.areaShare
        case .p90: return total.demand.compactMap { $0.distance?.p90 }
        case .compliantStations:
            let tally = total.checklist?.profiles.first { $0.code == parameters.profile.code }
            return tally.map { tally in
                Certainty(
                    certain: Double(tally.verdicts.met),
                    possible: Double(tally.verdicts.met + tally.verdicts.unknown)
                )
            }
        case .quarterHourShare, .nightShare: return nil
        }
    }

    /// The number as a report shows it.
    func text(_ value: Double?) -> String {
        switch unit {
        case .count: Figure.decimal(value)
        case .share: Figure.share(value)
        case .metres: Figure.metres(value)
        }
    }

    /// The difference between two reports: percentage points for a share.
    func change(from old: Double, to new: Double) -> String {
        switch unit {
        case .count: Figure.change(new - old, places: 0)
        case .share: Figure.change((new - old) * 100, places: 1) + " pp"
        case .metres: Figure.change(new - old, places: 0) + " m"
        }
    }
}
