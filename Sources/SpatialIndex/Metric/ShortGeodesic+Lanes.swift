import Geodesy

extension ShortGeodesic {
    /// The greatest distance in metres that ``metres(toLongitudes:latitudes:)`` takes.
    static let laneLimit = 80_000.0
    /// The greatest latitude in degrees to either side that it takes.
    static let laneLatitude = 75.0

    /// The lengths in metres of the geodesics to eight places at once.
    ///
    /// The formula is that of ``metres(to:)``, with the same errors. The places are at most
    /// ``laneLimit`` away, not across the antimeridian, and the place is not beyond ``laneLatitude``: so
    /// half the difference of longitude is below 0.03, and of its sine's series the next term is below
    /// 2e-18.
    @inline(__always)
    func metres(
        toLongitudes longitudes: SIMD8<Double>,
        latitudes: SIMD8<Double>
    ) -> SIMD8<Double> {
        let eccentricity: Double = WGS84.eccentricitySquared
        let climb: SIMD8<Double> = (latitudes - place.latitude) * (Double.pi / 180)
        let half: SIMD8<Double> = (longitudes - place.longitude) * (Double.pi / 360)
        let square: SIMD8<Double> = climb * climb
        let rise: SIMD8<Double> = climb * Self.sineSeries(square)
        let versine: SIMD8<Double> = square * Self.versineSeries(square)
        let gain: SIMD8<Double> = rise * cosineLatitude - versine * sineLatitude
        let loss: SIMD8<Double> = rise * sineLatitude + versine * cosineLatitude
        let otherSine: SIMD8<Double> = gain + sineLatitude
        let otherCosine: SIMD8<Double> = cosineLatitude - loss
        let bulge: SIMD8<Double> = otherSine * otherSine * eccentricity
        let flattened: SIMD8<Double> = (1 - bulge).squareRoot()
        let normal: SIMD8<Double> = WGS84.semiMajorAxisMetres / flattened
        let otherRadius: SIMD8<Double> = normal * otherCosine
        let turn: SIMD8<Double> = half * half
        let halfSine: SIMD8<Double> = half * Self.sineSeries(turn)
        let halfSquare: SIMD8<Double> = halfSine * halfSine
        let outward: SIMD8<Double> = otherRadius - parallelRadius
        let upward: SIMD8<Double> = normal * otherSine * (1 - eccentricity) - height
        let around: SIMD8<Double> = otherRadius + parallelRadius
        let zonal: SIMD8<Double> = around * around * halfSquare
        let flat: SIMD8<Double> = outward * outward * (1 - halfSquare)
        let meridional: SIMD8<Double> = flat + upward * upward
        let chordSquared: SIMD8<Double> = zonal + meridional
        let middle: SIMD8<Double> = otherSine * sineLatitude + square * 0.25
        let w: SIMD8<Double> = 1 - middle * eccentricity
        let alongMeridian: SIMD8<Double> = w * (1 / (1 - eccentricity))
        // The same place has no direction; any will do, as its chord is 0.
        let divisor: SIMD8<Double> = chordSquared.replacing(with: 1, where: chordSquared .== 0)
        let bend: SIMD8<Double> = (zonal + alongMeridian * meridional) / divisor
        let radius: Double = WGS84.semiMajorAxisMetres
        let scale: Double = 1 / (24 * radius * radius)
        let ratio: SIMD8<Double> = bend * bend * w * chordSquared * scale
        let stretch: SIMD8<Double> = ratio + ratio * ratio * 2.7
        let chord: SIMD8<Double> = chordSquared.squareRoot()
        return chord + chord * stretch
    }

    /// sin x / x as a function of x², by Taylor's series.
    @inline(__always)
    private static func sineSeries(_ square: SIMD8<Double>) -> SIMD8<Double> {
        var sum: SIMD8<Double> = square * (-1.0 / 5_040) + (1.0 / 120)
        sum = sum * square - (1.0 / 6)
        return sum * square + 1.0
    }

    /// (1 - cos x) / x² as a function of x², by Taylor's series.
    @inline(__always)
    private static func versineSeries(_ square: SIMD8<Double>) -> SIMD8<Double> {
        var sum: SIMD8<Double> = square * (-1.0 / 40_320) + (1.0 / 720)
        sum = sum * square - (1.0 / 24)
        return sum * square + 0.5
    }
}
