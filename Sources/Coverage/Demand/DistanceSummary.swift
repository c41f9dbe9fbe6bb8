/// How far demand is from its nearest station, in metres of the metric that was used.
///
/// A quantile q is the smallest distance d for which the weight at most d away is at least q
/// times all weight. Demand without any way to a station is farther away than everything: a quantile
/// that falls on it is nil, and so are the mean, the maximum and Gini's coefficient wherever there is
/// such demand, for they would be of the others only. Points without weight count nowhere.
public struct DistanceSummary: Hashable, Sendable {
    /// The smallest distance.
    public let minimum: Double?
    /// The distance that a tenth of the weight does not exceed.
    public let p10: Double?
    /// The mean by weight; nil if some weight is not reached.
    public let mean: Double?
    /// The median by weight.
    public let p50: Double?
    /// The distance that nine tenths of the weight do not exceed.
    public let p90: Double?
    /// The distance that 95 % of the weight do not exceed.
    public let p95: Double?
    /// The greatest distance; nil if some weight is not reached.
    public let maximum: Double?
    /// Gini's coefficient of the distance by weight: 0 if all are equally far; nil if all are 0,
    /// or some weight is not reached.
    public let gini: Double?
}
