extension GeodesicIntegral {
    /// I₁, the distance in units of the semi-minor axis: equations 17 and 18.
    static func distance(_ e: Double) -> GeodesicIntegral {
        let ee = e * e
        let even = ee * (64 + ee * (4 + ee)) / 256
        return GeodesicIntegral(
            scaleExcess: (even + e) / (1 - e),
            series: SineSeries(
                c1: e * (-16 + ee * (6 - ee)) / 32,
                c2: ee * (-128 + ee * (64 - 9 * ee)) / 2048,
                c3: e * ee * (-16 + 9 * ee) / 768,
                c4: ee * ee * (-5 + 3 * ee) / 512,
                c5: -7 * e * ee * ee / 1280,
                c6: -7 * ee * ee * ee / 2048
            )
        )
    }

    /// The series that turns a scaled distance τ back into the arc σ: equation 21.
    static func reversion(_ e: Double) -> SineSeries {
        let ee = e * e
        return SineSeries(
            c1: e * (768 + ee * (-432 + 205 * ee)) / 1536,
            c2: ee * (3840 + ee * (-4736 + 4005 * ee)) / 12288,
            c3: e * ee * (116 - 225 * ee) / 384,
            c4: ee * ee * (2695 - 7173 * ee) / 7680,
            c5: 3467 * e * ee * ee / 7680,
            c6: 38081 * ee * ee * ee / 61440
        )
    }

    /// I₂, which with I₁ gives the reduced length: equations 42 and 43.
    static func reducedLength(_ e: Double) -> GeodesicIntegral {
        let ee = e * e
        let even = ee * (64 + ee * (36 + 25 * ee)) / 256
        return GeodesicIntegral(
            scaleExcess: even * (1 - e) - e,
            series: SineSeries(
                c1: e * (16 + ee * (2 + ee)) / 32,
                c2: ee * (384 + ee * (64 + 35 * ee)) / 2048,
                c3: e * ee * (80 + 15 * ee) / 768,
                c4: ee * ee * (35 + 7 * ee) / 512,
                c5: 63 * e * ee * ee / 1280,
                c6: 77 * ee * ee * ee / 2048
            )
        )
    }

    /// I₃, the correction of the longitude: equations 24 and 25.
    static func longitude(_ e: Double) -> GeodesicIntegral {
        let n = WGS84.thirdFlattening
        let ee = e * e
        let eee = ee * e
        let a1 = (n - 1) / 2
        let a2 = (n * (3 * n - 1) - 2) / 8
        let a3 = -(n * (n + 3) + 1) / 16
        let a4 = -(2 * n + 3) / 64
        let a5 = -3.0 / 128
        return GeodesicIntegral(
            scaleExcess: e * (a1 + e * (a2 + e * (a3 + e * (a4 + e * a5)))),
            series: SineSeries(
                c1: e * ((1 - n) / 4 + e * (1 - n * n) / 8)
                    + eee * ((3 + n * (3 - n)) / 64 + e * ((5 + 2 * n) / 128 + e * 3 / 128)),
                c2: ee * ((2 - n * (3 - n)) / 32 + e * (3 - n * (2 + 3 * n)) / 64)
                    + ee * ee * ((3 + n) / 128 + e * 5 / 256),
                c3: eee * ((5 - n * (9 - 5 * n)) / 192 + e * ((9 - 10 * n) / 384 + e * 7 / 512)),
                c4: ee * ee * ((7 - 14 * n) / 512 + e * 7 / 512),
                c5: 21 * ee * eee / 2560
            )
        )
    }
}
