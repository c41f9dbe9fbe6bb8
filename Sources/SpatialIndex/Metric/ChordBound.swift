import Geodesy

/// How far the straight way through the earth can be from the geodesic.
///
/// A geodesic of the ellipsoid bends only towards the ground, with a radius of curvature between
/// b²/a = 6,335,439 m (northward on the equator) and a²/b = 6,399,594 m (at the poles). Of two
/// arcs of one length s the one that bends less has the longer chord (Schur's comparison), so the
/// chord c lies between those of circles of these radii, and s between 2R asin(c/2R) for the two:
/// c + c³/24R² + …, which are 2.07e-17 c³ m⁻² apart. (Schur asks that the arc that bends more be
/// plane. A geodesic twists, but by at most e²/2 of what it bends, which changes the chord by
/// less than 1e-5 of that spread.) Half of it is 1.1e-8 m at 1 km, 1.1e-5 m at 10 km, 1.1 cm at
/// 100 km, 11 m at 1,000 km.
///
/// Beyond 2,000 km a cruder bound serves, which holds for any two points: the ellipsoid is the
/// sphere of radius a with its axis shrunk by 1 − f, so arcs and chords alike are at least 1 − f
/// times and at most those of the sphere.
enum ChordBound {
    private static let smallestRadius = 6_335_439.0
    private static let greatestRadius = 6_399_594.0
    /// The distance in metres from which on the cruder bound serves.
    static let crudeLimit = 2e6
    private static let crudeness = 0.0034

    /// How far a geodesic can be from the middle of all those of the same chord, in metres.
    @inline(__always)
    static func spread(metres: Double) -> Double {
        metres < crudeLimit ? 1.2e-17 * metres * metres * metres : crudeness * metres
    }

    /// The chords between which lie those of all points at a geodesic distance, in metres.
    @inline(__always)
    static func chords(metres: Double) -> ClosedRange<Double> {
        guard metres < crudeLimit else { return crudeChords(metres: metres) }
        let low = 2 * smallestRadius * sine(metres / (2 * smallestRadius))
        let high = 2 * greatestRadius * sine(metres / (2 * greatestRadius))
        return low * (1 - 1e-13)...high * (1 + 1e-13)
    }

    /// A geodesic between two points of a chord is not longer, in metres.
    ///
    /// By the cruder bound: their chord on the sphere is at most 1/(1 − f) as long, and the arc on
    /// the sphere not shorter than theirs.
    @inline(__always)
    static func longest(chord metres: Double) -> Double {
        let diameter = 2 * WGS84.semiMajorAxisMetres
        let share = metres / (diameter * (1 - WGS84.flattening))
        return diameter * arcsine(min(1, share)) * (1 + 1e-12)
    }

    /// A geodesic between two points of a chord is not shorter, in metres; 0 if the chord is below 0.
    @inline(__always)
    static func shortest(chord metres: Double) -> Double {
        let diameter = 2 * WGS84.semiMajorAxisMetres
        let share = min(1, max(0, metres / diameter))
        return diameter * (1 - WGS84.flattening) * arcsine(share) * (1 - 1e-12)
    }

    private static func crudeChords(metres: Double) -> ClosedRange<Double> {
        let radius = WGS84.semiMajorAxisMetres
        let shrink = 1 - WGS84.flattening
        let shortest = min(metres / radius, .pi)
        let longest = min(metres / (radius * shrink), .pi)
        let low = 2 * radius * shrink * sine(shortest / 2) * (1 - 1e-12)
        let high = 2 * radius * sine(longest / 2) * (1 + 1e-12)
        return low...high
    }
}
