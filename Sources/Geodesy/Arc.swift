/// A piece of a great circle on the auxiliary sphere, between the arcs σ₁ and σ₂ from its node.
struct Arc {
    let start: Angle
    let end: Angle

    /// The length σ₁₂ in radians, never negative.
    let radians: Double

    /// Makes the arc between two angles on the unit circle that are at most half a turn apart.
    init(from start: Angle, to end: Angle) {
        self.start = start
        self.end = end
        let turn = end - start
        radians = arcTangent(nonNegative(turn.sine), turn.cosine)
    }

    /// The length of the geodesic s₁₂ / b: Karney (2013), equation 7.
    func lengthRatio(expansion: Double) -> Double {
        let integral = GeodesicIntegral.distance(expansion)
        return integral.scale * (radians + integral.oscillation(from: start, to: end))
    }

    /// The reduced length m₁₂ / b of the geodesic: Karney (2013), equations 38 and 40.
    func reducedLengthRatio(
        expansion: Double,
        from first: ReducedLatitude,
        to second: ReducedLatitude
    ) -> Double {
        let one = GeodesicIntegral.distance(expansion)
        let two = GeodesicIntegral.reducedLength(expansion)
        let difference =
            (one.scaleExcess - two.scaleExcess) * radians
            + one.scale * one.oscillation(from: start, to: end)
            - two.scale * two.oscillation(from: start, to: end)
        return second.stretch * (start.cosine * end.sine)
            - first.stretch * (start.sine * end.cosine)
            - start.cosine * end.cosine * difference
    }
}
