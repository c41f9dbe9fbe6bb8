/// How much of the demand has stations within one radius.
public struct RadiusShare: Hashable, Sendable {
    /// The radius, inclusive.
    public let radius: ServiceRadius
    /// The weight that has at least one station within the radius.
    public let coveredWeight: Double
    /// The share of the weight with at least one station, 0 … 1; nil without demand.
    public let share: Double?
    /// The share with at least two.
    public let share2: Double?
    /// The share with at least three.
    public let share3: Double?

    /// Makes the shares of weights that have one, two and three stations.
    init(radius: ServiceRadius, covered: (Double, Double, Double), of weight: Double) {
        self.radius = radius
        coveredWeight = covered.0
        func part(_ part: Double) -> Double? { weight > 0 ? min(part / weight, 1) : nil }
        share = part(covered.0)
        share2 = part(covered.1)
        share3 = part(covered.2)
    }
}
