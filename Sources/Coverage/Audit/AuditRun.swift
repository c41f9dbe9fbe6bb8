import CivilTime
import Stations

/// One audit under way: the parts in their order.
struct AuditRun {
    let snapshot: StationSnapshot
    let demand: Demand
    let areas: AuditedAreas
    let absent: [AbsentArea]
    let layout: AreaLayout
    let targets: [Target]
    let plan: MomentPlan
    let parameters: AuditParameters
    let watch: AuditWatch

    func audit() throws(AuditError) -> Audit {
        let criteria = parameters.criteria
        let choice = StationChoice(criteria, in: snapshot)
        let accessibility = try wants(.accessibility) ? accessibilityAuditor.audit(choice) : nil
        let figures = try figures(parameters)
            .figures(of: choice, criteria: criteria, accessibility: accessibility?.accessibility)
        let gaps = try gaps(choice, figures.areas)
        let moments = try wants(.moments) ? momentAuditor.moments(plan, criteria: criteria) : []
        try watch.begin(.time)
        var audit = Audit(
            parameters: parameters,
            snapshot: snapshot,
            stations: StationCount(choice),
            areas: figures.areas,
            total: figures.total,
            absentAreas: absent,
            layout: layout,
            projection: try wants(.projection) ? projection(criteria) : nil,
            outside: figures.demand.certain.outside,
            unsnapped: figures.demand.certain.unsnapped,
            unsnappedStations: figures.demand.certain.unsnappedStations.count,
            gaps: gaps,
            moments: moments,
            week: wants(.week) ? week(criteria) : nil,
            walk: wants(.walk) ? walkAuditor.audit(choice) : nil,
            checklist: figures.total.checklist,
            quality: try quality(criteria),
            accessibility: accessibility?.audit,
            targets: TargetProgress.of(
                targets,
                in: snapshot,
                on: parameters.date.date()
            )
        )
        audit.absent = AbsentIndicator.of(audit, plan: plan)
        return audit
    }

    private func wants(_ part: AuditPart) -> Bool { parameters.parts.contains(part) }

    private func figures(_ parameters: AuditParameters) -> AreaFigures {
        AreaFigures(
            snapshot: snapshot,
            demand: demand,
            areas: areas,
            layout: layout,
            parameters: parameters,
            watch: watch
        )
    }

    private func gaps(
        _ choice: StationChoice,
        _ figures: [AreaAudit]
    ) throws(AuditError) -> [AuditGap] {
        guard wants(.gaps), !choice.indices.certain.isEmpty else { return [] }
        return try GapAuditor(
            demand: demand,
            areas: areas,
            parameters: parameters,
            watch: watch,
            weights: figures.map { $0.demand.certain.demand.weight }
        ).gaps(choice)
    }

    private func quality(_ criteria: StationCriteria) throws(AuditError) -> DataQuality? {
        guard wants(.quality) else { return nil }
        try watch.begin(.records)
        return DataQuality(of: snapshot, statuses: criteria.statuses)
    }

    private func week(_ criteria: StationCriteria) -> WeekCurve {
        WeekCurve(
            of: demand,
            by: snapshot,
            criteria: criteria,
            within: parameters.principalRadius,
            in: .of(plan.weekday),
            isCancelled: watch.isCancelled
        )
    }

    /// The main figures with the stations under construction among those that count.
    private func projection(_ criteria: StationCriteria) throws(AuditError) -> Projection? {
        guard !criteria.statuses.contains(.underConstruction) else { return nil }
        var later = criteria
        later.statuses.insert(.underConstruction)
        var parameters = parameters
        parameters.parts = [.checklist]
        let choice = StationChoice(later, in: snapshot)
        let figures = try figures(parameters).figures(of: choice, criteria: later)
        let night = plan.moments.first { $0.kind == .weekdayNight }
        return Projection(
            total: figures.total,
            quarterHour: walkAuditor.quarterHourShare(choice),
            night: night.flatMap { momentAuditor.audit($0.kind, at: $0.time, later).share }
        )
    }

    private var momentAuditor: MomentAuditor {
        MomentAuditor(snapshot: snapshot, demand: demand, parameters: parameters, watch: watch)
    }

    private var walkAuditor: WalkAuditor { WalkAuditor(demand: demand, parameters: parameters) }

    private var accessibilityAuditor: AccessibilityAuditor {
        AccessibilityAuditor(snapshot: snapshot, demand: demand, parameters: parameters)
    }
}

extension StationCount {
    fileprivate init(_ choice: StationChoice) {
        counted = choice.indices.map(\.count)
        unlocated = choice.unlocated
        coLocated = choice.coLocated
    }
}
