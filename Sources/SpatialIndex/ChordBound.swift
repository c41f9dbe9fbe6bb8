import Geodesy

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How far the order by chord can differ from the order by geodesic.
///
/// The ellipsoid is the sphere of radius a with its polar axis shrunk by 1 − f. So a length on
/// the ellipsoid is at least (1 − f) times, and at most, the length of its image on the sphere;
/// that holds for every curve, hence for shortest curves, and for chords. With S and C for arc and
/// chord on the sphere, C = 2 sin(S / 2), and s and c on the ellipsoid, all in units of a:
/// (1 − f) S ≤ s ≤ S and (1 − f) C ≤ c ≤ C. The bounds hold for any pair of points.
enum ChordBound {
    /// Room for the rounding of a dozen operations.
    private static let slack = 1 + 1e-12
    private static let shrink = 1 - WGS84.flattening

    /// A squared chord that no point within a geodesic distance exceeds.
    static func squaredChord(reachingMetres distance: Double) -> Double {
        squaredChord(reaching: distance / WGS84.semiMajorAxisMetres)
    }

    /// A squared chord that no point exceeds whose geodesic is as short as that of any point at
    /// the given squared chord.
    static func squaredChord(rankingAt squaredChord: Double) -> Double {
        let chordOnSphere = min(squaredChord.squareRoot() / shrink, 2)
        return self.squaredChord(reaching: 2 * asin(chordOnSphere / 2))
    }

    private static func squaredChord(reaching geodesic: Double) -> Double {
        let half = min(geodesic / shrink, .pi) / 2
        let chord = 2 * sin(half) * slack
        return chord * chord + 1e-30
    }
}
