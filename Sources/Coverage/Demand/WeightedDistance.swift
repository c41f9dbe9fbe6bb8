/// How far a demand point is from its nearest station, and what it counts for.
struct WeightedDistance {
    /// The distance in metres, finite and not negative.
    var metres: Double
    /// The weight, positive.
    var weight: Double
    /// The number of its area.
    var area: Int32
}
