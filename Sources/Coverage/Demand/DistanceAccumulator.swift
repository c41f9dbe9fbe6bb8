/// Makes a summary of distances that come in ascending order.
struct DistanceAccumulator {
    private static let quantiles = [0.1, 0.5, 0.9, 0.95]

    /// All weight, also what is not reached.
    private let weight: Double
    /// Whether some weight is not reached.
    private let isPartial: Bool
    private var reached = CompensatedSum()
    private var moment = CompensatedSum()
    /// Twice the area under Lorenz's curve, times all weight and all distance.
    private var lorenz = CompensatedSum()
    private var found: [Double] = []
    private var first: Double?
    private var last: Double?

    /// Makes an accumulator for a known weight.
    ///
    /// - Parameters:
    ///   - weight: the sum of all weights, also of what is not reached.
    ///   - isPartial: whether some weight is not reached.
    init(weight: Double, isPartial: Bool) {
        self.weight = weight
        self.isPartial = isPartial
    }

    /// Adds a distance that is at least as long as those before.
    mutating func add(metres: Double, weight added: Double) {
        if first == nil { first = metres }
        last = metres
        reached.add(added)
        let before = moment.value
        moment.add(metres * added)
        lorenz.add(added * (before + moment.value))
        while found.count < Self.quantiles.count,
            reached.value >= Self.quantiles[found.count] * weight
        {
            found.append(metres)
        }
    }

    /// The summary, nil if nothing came.
    var summary: DistanceSummary? {
        guard let first, let last else { return nil }
        func quantile(_ index: Int) -> Double? { index < found.count ? found[index] : nil }
        let product = reached.value * moment.value
        return DistanceSummary(
            minimum: first,
            p10: quantile(0),
            mean: isPartial ? nil : min(max(moment.value / reached.value, first), last),
            p50: quantile(1),
            p90: quantile(2),
            p95: quantile(3),
            maximum: isPartial ? nil : last,
            gini: product > 0 && !isPartial ? min(max(1 - lorenz.value / product, 0), 1) : nil
        )
    }
}
