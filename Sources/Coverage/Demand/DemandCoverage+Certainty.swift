extension DemandCoverage {
    /// Measures demand by the stations that meet criteria, for certain and possibly.
    ///
    /// - Parameters:
    ///   - demand: the places with their weights and areas.
    ///   - choice: the stations.
    ///   - radii: the radii for which shares are wanted.
    ///   - metric: how ways are measured.
    /// - Returns: both figures, which are the same value if nothing that matters is unknown.
    public static func certainty(
        of demand: Demand,
        by choice: StationChoice,
        within radii: [ServiceRadius],
        metric: WalkMetric = .geodesic
    ) -> Certainty<DemandCoverage> {
        let certain = DemandCoverage(
            of: demand,
            by: choice.coordinates.certain,
            within: radii,
            metric: metric
        )
        guard choice.indices.certain != choice.indices.possible else {
            return Certainty(certain: certain, possible: certain)
        }
        let possible = DemandCoverage(
            of: demand,
            by: choice.coordinates.possible,
            within: radii,
            metric: metric
        )
        return Certainty(certain: certain, possible: possible)
    }
}
