import Stations

extension AbsentIndicator {
    /// What an audit was asked for and does not give.
    static func of(_ audit: Audit, plan: MomentPlan) -> [AbsentIndicator] {
        let parts = audit.parameters.parts
        var absent: [AbsentIndicator] = []
        func add(
            _ indicator: Indicator,
            _ reason: Reason,
            area: String? = nil,
            _ absentArea: AbsentArea? = nil
        ) {
            absent.append(
                AbsentIndicator(
                    indicator: indicator,
                    area: area,
                    reason: reason,
                    absentArea: absentArea
                )
            )
        }
        for area in audit.absentAreas { add(.figures, .badOutline, area: area.name, area) }
        if audit.total.demand.certain.demand.weight == 0 {
            add(.population, .noDemand)
        } else {
            for area in audit.areas where area.demand.certain.demand.weight == 0 {
                add(.population, .noDemand, area: area.name)
            }
        }
        if audit.stations.counted.certain == 0 {
            add(.distance, .noStations)
            if parts.contains(.circles) { add(.largestEmptyCircle, .noStations) }
            if parts.contains(.gaps) { add(.gaps, .noStations) }
        }
        if case .network = audit.parameters.metric { add(.area, .network) }
        if audit.stations.counted.certain > 0 {
            for area in [audit.total] + audit.areas
            where area.demand.certain.unreached.weight > 0 {
                add(.distanceSummary, .unreached, area: area.index == nil ? nil : area.name)
            }
        }
        if audit.total.residents == nil, audit.areas.allSatisfy({ $0.residents != nil }) {
            add(.density, .overlap)
        }
        for area in audit.areas where area.residents == nil {
            add(.density, .noResidents, area: area.name)
        }
        if parts.contains(.moments), !plan.hasHoliday { add(.moment, .noHoliday) }
        if parts.contains(.accessibility), audit.accessibility == nil {
            add(.accessibility, .noCapacity)
        }
        if parts.contains(.checklist), audit.targets.isEmpty { add(.targets, .noTargets) }
        return absent
    }
}
