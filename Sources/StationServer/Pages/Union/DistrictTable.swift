import Coverage
import Reports

/// The areas of the union's page, those with most people who are not served first.
struct DistrictTable {
    let answer: UnionAnswer

    /// The fields of the rows.
    var fields: [Fields] {
        answer.audit.areas.map { ($0, unserved($0)) }
            .sorted { first, second in
                (first.1 ?? -1, second.0.code) > (second.1 ?? -1, first.0.code)
            }
            .map { row($0.0, unserved: $0.1) }
    }

    /// The people of an area who are not served, nil without demand data.
    private func unserved(_ area: AreaAudit) -> Double? {
        let weight = area.demand.certain.demand.weight
        guard weight > 0, let radius = area[answer.request.radius] else { return nil }
        return max(weight - radius.coveredWeight.certain, 0)
    }

    private func row(_ area: AreaAudit, unserved: Double?) -> Fields {
        let radius = area[answer.request.radius]
        let share = answer.share(radius?.share)
        return [
            "name": answer.name(area), "href": answer.pageLink(area: area.code),
            "stations": Figure.count(area.stations.certain),
            "share": share.certain, "possible": share.possible,
            "meter": radius?.share.map { "\(($0.certain * 1000).rounded() / 1000)" },
            "unserved": Figure.decimal(unserved),
            "p90": Figure.metres(area.demand.certain.distance?.p90),
            "area_share": Figure.share(radius?.areaShare?.certain),
        ]
    }
}
