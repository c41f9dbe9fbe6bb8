/// The ellipsoid of the World Geodetic System 1984.
///
/// Two numbers define it, the semi-major axis and the flattening (NIMA TR8350.2); all others follow.
public enum WGS84 {
    /// The equatorial radius, a = 6378137 m exactly.
    @inlinable public static var semiMajorAxisMetres: Double { 6_378_137 }

    /// The flattening, f = 1/298.257223563 exactly.
    @inlinable public static var flattening: Double { 1 / 298.257223563 }

    /// The polar radius, b = a(1 − f), about 6356752.314 m.
    @inlinable public static var semiMinorAxisMetres: Double {
        semiMajorAxisMetres * (1 - flattening)
    }

    /// The third flattening, n = f / (2 − f).
    @inlinable public static var thirdFlattening: Double { flattening / (2 - flattening) }

    /// The square of the first eccentricity, e² = f(2 − f).
    @inlinable public static var eccentricitySquared: Double { flattening * (2 - flattening) }

    /// The square of the second eccentricity, e′² = e² / (1 − e²).
    @inlinable public static var secondEccentricitySquared: Double {
        eccentricitySquared / (1 - eccentricitySquared)
    }

    /// The ratio of the axes, b / a = 1 − f.
    @inlinable public static var axisRatio: Double { 1 - flattening }
}
