extension RadiusAudit {
    /// Makes the figures of a radius.
    ///
    /// - Parameters:
    ///   - radius: the radius.
    ///   - covered: the covered square metres, if they are known.
    ///   - squareMetres: the square metres of the whole area.
    ///   - demand: how well the demand is served.
    ///   - place: the place of the radius among those of `demand`.
    init(
        _ radius: ServiceRadius,
        _ covered: Certainty<Double>?,
        _ squareMetres: Double,
        _ demand: Certainty<DemandIndicators>,
        _ place: Int
    ) {
        let shares = demand.map { $0.byRadius[place] }
        self.init(
            radius: radius,
            coveredSquareMetres: covered,
            areaShare: squareMetres > 0
                ? covered?.map { min($0 / squareMetres, 1) } : nil,
            share: shares.compactMap(\.share),
            share2: shares.compactMap(\.share2),
            share3: shares.compactMap(\.share3),
            coveredWeight: shares.map(\.coveredWeight)
        )
    }
}
