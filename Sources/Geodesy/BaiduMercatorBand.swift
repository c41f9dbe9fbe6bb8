/// One band of northings in Baidu's projection, with its polynomial of the sixth degree.
struct BaiduMercatorBand {
    /// The smallest northing of the band, in metres.
    let bottom: Double

    /// The longitude is c₀ + c₁ x.
    let longitudeCoefficients: (Double, Double)

    /// The northing that the polynomial counts as one.
    let unit: Double

    /// The coefficients of the latitude in degrees, of the constant first.
    let latitudeCoefficients: [Double]

    func longitude(easting: Double) -> Double {
        longitudeCoefficients.0 + longitudeCoefficients.1 * easting
    }

    func easting(longitude: Double) -> Double {
        max(0, (longitude - longitudeCoefficients.0) / longitudeCoefficients.1)
    }

    func latitude(northing: Double) -> Double {
        let t = northing / unit
        return latitudeCoefficients.reversed().reduce(0) { sum, coefficient in
            sum * t + coefficient
        }
    }

    /// The northing within the band whose latitude comes closest to the one given.
    ///
    /// The polynomial rises throughout its band: Newton's method, kept inside a shrinking bracket.
    func northing(latitude: Double, top: Double) -> Double {
        var (low, high) = (bottom, top)
        guard self.latitude(northing: low) < latitude else { return low }
        guard self.latitude(northing: high) > latitude else { return high }
        var northing = (low + high) / 2
        for _ in 0..<64 {
            let excess = self.latitude(northing: northing) - latitude
            if excess > 0 {
                high = northing
            } else {
                low = northing
            }
            let step = excess / slope(northing: northing)
            let next = northing - step
            guard step.magnitude > 1e-9 else { return next }
            northing = next > low && next < high ? next : (low + high) / 2
        }
        return northing
    }

    /// Degrees of latitude per metre.
    private func slope(northing: Double) -> Double {
        let t = northing / unit
        var sum = 0.0
        for (power, coefficient) in latitudeCoefficients.enumerated().dropFirst().reversed() {
            sum = sum * t + Double(power) * coefficient
        }
        return sum / unit
    }
}

extension BaiduMercatorBand {
    /// The band of a northing that is not negative.
    static func holding(northing: Double) -> BaiduMercatorBand {
        all.last { $0.bottom <= northing } ?? all[0]
    }

    /// The band of a latitude that is not negative, and the northing at the band's upper edge.
    static func holding(
        latitude: Double,
        reach: Double
    ) -> (band: BaiduMercatorBand, top: Double) {
        var top = reach
        for band in all.dropFirst().reversed() {
            if band.latitude(northing: band.bottom) <= latitude {
                return (band, top)
            }
            top = band.bottom
        }
        return (all[0], top)
    }
}
