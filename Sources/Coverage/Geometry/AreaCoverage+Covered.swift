public import Geodesy

extension AreaCoverage {
    /// The area within reach of a station in square metres.
    ///
    /// The relative error is below 1e-6, for a province and for a radius of 100 km too, since no
    /// map distorts anything here: the discs are geodesic discs (within 1e-8 of the radius up to
    /// 30 km and 1e-6 up to 100 km), and the map on which areas are summed keeps areas exactly.
    /// Rounding adds some 1e-9 m times the perimeter.
    ///
    /// - Parameters:
    ///   - stations: all that may serve the area, also those outside it.
    ///   - radius: the reach along the geodesic, inclusive.
    /// - Returns: at least 0 and at most ``areaSquareMetres``.
    /// - Complexity: O((n + m) log n + k) for n stations around, m kilometres of border and k pairs of
    ///   stations within two radii of each other.
    public func covered(by stations: [Coordinate], within radius: ServiceRadius) -> Double {
        covered(by: stations, within: radius) { false }
    }

    /// The same, of no use once it is cancelled.
    func covered(
        by stations: [Coordinate],
        within radius: ServiceRadius,
        isCancelled: @escaping () -> Bool
    ) -> Double {
        let places = relevant(stations, withinMetres: radius.metres, isCancelled)
        guard !places.isEmpty else { return 0 }
        let area = parts.reduce(0.0) { sum, part in
            sum
                + Self.covered(
                    part,
                    by: places,
                    withinMetres: radius.metres,
                    isCancelled: isCancelled
                )
                .swept
        }
        return min(max(area, 0), areaSquareMetres)
    }

    /// The different places of the stations that may reach into the area, without those whose
    /// reach lies within that of others.
    func relevant(
        _ stations: [Coordinate],
        withinMetres metres: Double,
        _ isCancelled: () -> Bool
    ) -> [Coordinate] {
        let neighbourhood = Neighbourhood(of: box, metres: metres)
        return DiscThinning.thinned(
            stations.filter(neighbourhood.contains),
            radiusMetres: metres,
            isCancelled: isCancelled
        )
    }

    /// How often the radius is changed, by a tenth of a millimetre more each time, if the pieces of
    /// a boundary do not close, which takes circles that touch to the last digit.
    private static let attempts = 10

    static func covered(
        _ part: OutlinePart,
        by places: [Coordinate],
        withinMetres metres: Double,
        records: Bool = false,
        isCancelled: @escaping () -> Bool
    ) -> CoveredPart {
        func attempt(_ number: Int) -> CoveredPart {
            let union = DiscUnion(around: places, radiusMetres: metres + 1e-4 * Double(number))
            return CoveredPart(part, union, records: records, isCancelled: isCancelled)
        }
        var best = attempt(0)
        for number in 1..<attempts where best.drift.length > 1e-6 * metres && !isCancelled() {
            let next = attempt(number)
            if next.drift.length < best.drift.length { best = next }
        }
        return best
    }
}
