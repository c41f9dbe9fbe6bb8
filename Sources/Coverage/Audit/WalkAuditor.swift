import Stations

/// Sets straight line and walk side by side.
struct WalkAuditor {
    let demand: Demand
    let parameters: AuditParameters

    /// The comparison for each radius and for a quarter of an hour.
    func audit(_ choice: StationChoice) -> WalkAudit {
        let radii = parameters.radii.map { (radius: $0, minutes: Int?.none) }
        let rows = radii + (quarterHour.map { [($0, WalkAudit.minutes)] } ?? [])
        let lengths = rows.map(\.radius)
        let straight = shares(choice, lengths, .geodesic)
        let detour = detour.map { shares(choice, lengths, .detour($0)) }
        var network: [Certainty<Double>?]?
        if case .network = parameters.metric {
            network = shares(choice, lengths, parameters.metric)
        }
        return WalkAudit(
            walking: parameters.walking,
            rows: rows.indices.map { row in
                WalkAudit.Row(
                    radius: rows[row].radius,
                    minutes: rows[row].minutes,
                    straight: straight[row],
                    detour: detour?[row],
                    network: network?[row]
                )
            }
        )
    }

    /// The share within a quarter of an hour by the network if there is one, else by the detour.
    func quarterHourShare(_ choice: StationChoice) -> Certainty<Double>? {
        audit(choice).quarterHour?.walked
    }

    private var detour: DetourFactor? { try? DetourFactor(parameters.walking.detour) }

    private var quarterHour: ServiceRadius? {
        let seconds = Double(WalkAudit.minutes * 60)
        return try? ServiceRadius(metres: parameters.walking.metresPerSecond * seconds)
    }

    private func shares(
        _ choice: StationChoice,
        _ lengths: [ServiceRadius],
        _ metric: WalkMetric
    ) -> [Certainty<Double>?] {
        let people = DemandCoverage.certainty(
            of: demand,
            by: choice,
            within: lengths,
            metric: metric
        )
        return lengths.indices.map { place in
            people.compactMap { $0.total.byRadius[place].share }
        }
    }
}
