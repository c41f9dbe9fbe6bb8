import CivilTime
import OpeningHours
import Stations

/// Works out the shares at single moments.
struct MomentAuditor {
    let snapshot: StationSnapshot
    let demand: Demand
    let parameters: AuditParameters
    let watch: AuditWatch

    /// The shares at the moments of a plan and at those that were asked for.
    func moments(
        _ plan: MomentPlan,
        criteria: StationCriteria
    ) throws(AuditError) -> [MomentAudit] {
        let asked = criteria.times.map { (kind: MomentAudit.Kind.asked, time: $0) }
        let wanted = plan.moments + asked
        var audits: [MomentAudit] = []
        for (number, moment) in wanted.enumerated() {
            try watch.begin(.time, number, of: wanted.count)
            audits.append(audit(moment.kind, at: moment.time, criteria))
        }
        return audits
    }

    /// The share at one moment; the other moments of the criteria do not matter.
    func audit(
        _ kind: MomentAudit.Kind,
        at time: Instant,
        _ criteria: StationCriteria
    ) -> MomentAudit {
        var criteria = criteria
        criteria.times = [time]
        let choice = StationChoice(criteria, in: snapshot)
        let people = DemandCoverage.certainty(
            of: demand,
            by: choice,
            within: [parameters.principalRadius],
            metric: parameters.metric
        )
        return MomentAudit(
            kind: kind,
            time: time,
            stations: choice.indices.map(\.count),
            share: people.compactMap { $0.total.byRadius[0].share },
            byArea: (0..<demand.areaCount).map { number in
                people.compactMap { $0.areas[number].byRadius[0].share }
            },
            indices: choice.indices
        )
    }
}
