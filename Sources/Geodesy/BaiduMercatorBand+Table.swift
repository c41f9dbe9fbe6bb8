extension BaiduMercatorBand {
    /// The six published bands, from the equator to the poles.
    ///
    /// The table stands in Baidu's JavaScript and Android interfaces as MCBAND and MC2LL.
    static let all = [
        BaiduMercatorBand(
            bottom: 0.0,
            longitudeCoefficients: (2.890871144776878e-09, 8.983055095805407e-06),
            unit: 826088.5,
            latitudeCoefficients: [
                -3.068298e-08, 7.47137025468032, -3.53937994e-06, -0.02145144861037,
                -1.234426596e-05, 0.00010322952773, -3.23890364e-06,
            ]
        ),
        BaiduMercatorBand(
            bottom: 1678043.12,
            longitudeCoefficients: (3.09191371068437e-09, 8.983055096812155e-06),
            unit: 2555164.4,
            latitudeCoefficients: [
                6.995724062e-05, 23.10934304144901, -0.00023663490511, -0.6321817810242,
                -0.00663494467273, 0.03430082397953, -0.00466043876332,
            ]
        ),
        BaiduMercatorBand(
            bottom: 3481989.83,
            longitudeCoefficients: (-1.981981304930552e-08, 8.983055099779535e-06),
            unit: 4482777.06,
            latitudeCoefficients: [
                0.03278182852591, 40.31678527705744, 0.65659298677277, -4.44255534477492,
                0.85341911805263, 0.12923347998204, -0.04625736007561,
            ]
        ),
        BaiduMercatorBand(
            bottom: 5591021.0,
            longitudeCoefficients: (-3.030883460898826e-08, 8.98305509983578e-06),
            unit: 6856817.37,
            latitudeCoefficients: [
                0.30071316287616, 59.74293618442277, 7.357984074871, -25.38371002664745,
                13.45380521110908, -3.29883767235584, 0.32710905363475,
            ]
        ),
        BaiduMercatorBand(
            bottom: 8362377.87,
            longitudeCoefficients: (-7.435856389565537e-09, 8.983055097726239e-06),
            unit: 10260144.86,
            latitudeCoefficients: [
                -0.78625201886289, 96.32687599759846, -1.85204757529826, -59.36935905485877,
                47.40033549296737, -16.50741931063887, 2.28786674699375,
            ]
        ),
        BaiduMercatorBand(
            bottom: 12890594.86,
            longitudeCoefficients: (1.410526172116255e-08, 8.98305509648872e-06),
            unit: 17337981.2,
            latitudeCoefficients: [
                -1.9939833816331, 200.9824383106796, -187.2403703815547, 91.6087516669843,
                -23.38765649603339, 2.57121317296198, -0.03801003308653,
            ]
        ),
    ]
}
