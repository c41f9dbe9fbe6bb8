public import Geodesy
import SpatialIndex

/// Accessibility by the enhanced two-step floating catchment area method (E2SFCA).
///
/// First each station's capacity is divided by the demand around it, weighted by distance; then
/// each place adds up what the stations around it offer, weighted by distance. The sum of P · A over
/// all demand equals the capacity of the stations that have weighted demand around them.
///
/// Luo, W., and Qi, Y. (2009), "An enhanced two-step floating catchment area (E2SFCA) method for
/// measuring spatial accessibility to primary care physicians", Health & Place 15, 1100–1107.
public struct TwoStepAccessibility: Sendable {
    /// The weights by distance that were used.
    public let decay: DistanceDecay
    /// What each demand point finds: capacity for each unit of its weight.
    public let byPoint: [Double]
    /// What each station offers: capacity for each unit of weighted demand; nil without demand.
    public let ratios: [Double?]
    /// The capacity of the stations that have weighted demand in their catchment.
    public let usedCapacity: Double
    /// The mean by weight of each area, by its number; nil without demand.
    public let areas: [Double?]
    /// The mean by weight of all areas together, nil without demand.
    public let total: Double?

    /// Works accessibility out along geodesics.
    ///
    /// - Parameters:
    ///   - demand: the places with their weights and areas. Places outside every area use stations
    ///     as well, for they are there, but are in no mean.
    ///   - stations: where the stations are.
    ///   - capacities: how many people each serves; finite and not negative.
    ///   - decay: the weights by distance.
    /// - Throws: ``CoverageError`` for a capacity or zones that make no sense.
    /// - Complexity: O(m k) for m places with k stations around each.
    public init(
        of demand: Demand,
        by stations: [Coordinate],
        capacities: [Double],
        decay: DistanceDecay
    ) throws(CoverageError) {
        for (position, capacity) in capacities.enumerated()
        where !(capacity >= 0 && capacity.isFinite) {
            throw .invalidCapacity(position: position, capacity: capacity)
        }
        guard stations.count == capacities.count else {
            throw .unequalCounts(
                places: stations.count,
                weights: capacities.count,
                areas: stations.count
            )
        }
        guard decay.isValid, let reach = decay.reach else { throw .invalidZones }
        let catchments = Catchments(
            index: SpatialIndex(coordinates: stations),
            decay: decay,
            reachMetres: reach.metres
        )
        // Step one: the weighted demand around each station.
        var loads = Array(repeating: CompensatedSum(), count: stations.count)
        for place in 0..<demand.count where demand.weights[place] > 0 {
            catchments.forEachStation(of: demand.coordinates[place]) { station, weight in
                loads[station].add(demand.weights[place] * weight)
            }
        }
        let ratios = zip(capacities, loads).map { capacity, load -> Double? in
            let ratio = capacity / load.value
            return load.value > 0 && ratio.isFinite ? ratio : nil
        }
        // Step two: what each place finds.
        byPoint = demand.coordinates.map { place in
            var sum = CompensatedSum()
            catchments.forEachStation(of: place) { station, weight in
                sum.add((ratios[station] ?? 0) * weight)
            }
            return sum.value
        }
        usedCapacity =
            zip(capacities, ratios).reduce(into: CompensatedSum()) { sum, station in
                if station.1 != nil { sum.add(station.0) }
            }
            .value
        var sums = Array(repeating: CompensatedSum(), count: demand.areaCount)
        var weights = sums
        for place in 0..<demand.count where demand.areas[place] >= 0 {
            sums[Int(demand.areas[place])].add(demand.weights[place] * byPoint[place])
            weights[Int(demand.areas[place])].add(demand.weights[place])
        }
        func mean(_ sum: Double, _ weight: Double) -> Double? { weight > 0 ? sum / weight : nil }
        areas = zip(sums, weights).map { mean($0.value, $1.value) }
        total = mean(
            sums.reduce(into: CompensatedSum()) { $0.add($1.value) }.value,
            weights.reduce(into: CompensatedSum()) { $0.add($1.value) }.value
        )
        self.decay = decay
        self.ratios = ratios
    }
}
