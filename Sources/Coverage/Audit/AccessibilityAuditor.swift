import Geodesy
import Stations

/// Works out the capacity within reach.
struct AccessibilityAuditor {
    let snapshot: StationSnapshot
    let demand: Demand
    let parameters: AuditParameters

    /// Capacity within reach of the stations that count for certain, with three zones up to the
    /// largest radius; nil if none of them has a capacity.
    func audit(
        _ choice: StationChoice
    ) throws(AuditError) -> (accessibility: TwoStepAccessibility, audit: AccessibilityAudit)? {
        var places: [Coordinate] = []
        var capacities: [Double] = []
        for (index, place) in zip(choice.indices.certain, choice.coordinates.certain) {
            guard let capacity = snapshot.stations[index].capacity else { continue }
            places.append(place)
            capacities.append(Double(capacity))
        }
        guard let reach = parameters.radii.last, capacities.contains(where: { $0 > 0 }) else {
            return nil
        }
        let accessibility: TwoStepAccessibility
        do {
            accessibility = try TwoStepAccessibility(
                of: demand,
                by: places,
                capacities: capacities,
                decay: .luoQi(within: reach)
            )
        } catch {
            throw .invalid(error)
        }
        let audit = AccessibilityAudit(
            decay: accessibility.decay,
            total: accessibility.total,
            stations: places.count,
            stationsWithoutCapacity: choice.indices.certain.count - places.count,
            usedCapacity: accessibility.usedCapacity
        )
        return (accessibility, audit)
    }
}
