import Geodesy

/// All places within a geodesic distance of a station, up to 100 km.
///
/// A place of the circle is named by its angle θ, counterclockwise from east, the direction of
/// the normal section from the station. There the normal curvature is κ = (1 + e′²cos²φ sin²θ) / N
/// (Euler), and a geodesic of length r has the chord c = r (1 − κ²r²/24 + κ⁴r⁴/1920). That κ changes
/// along the way moves the circle as a whole by up to 3e-9 r at 100 km and leaves its area alone;
/// the normal section is longer than the geodesic by less than 1e-9 m.
struct GeodesicDisc {
    let centre: SpaceVector
    private let east: SpaceVector
    private let north: SpaceVector
    private let up: SpaceVector
    let radiusMetres: Double
    private let normalRadius: Double
    /// e′² times cos²φ, cosφ sinφ and sin²φ.
    private let bulge: (north: Double, mixed: Double, up: Double)

    init(centre place: Coordinate, radiusMetres: Double) {
        let meridian = Direction(degrees: place.longitude)
        let height = Direction(degrees: place.latitude)
        centre = SpaceVector(longitude: place.longitude, latitude: place.latitude)
        east = SpaceVector(x: -meridian.sine, y: meridian.cosine, z: 0)
        north = SpaceVector(
            x: -height.sine * meridian.cosine,
            y: -height.sine * meridian.sine,
            z: height.cosine
        )
        up = SpaceVector(
            x: height.cosine * meridian.cosine,
            y: height.cosine * meridian.sine,
            z: height.sine
        )
        self.radiusMetres = radiusMetres
        let eccentricity = WGS84.eccentricitySquared
        normalRadius =
            WGS84.semiMajorAxisMetres
            / (1 - eccentricity * height.sine * height.sine).squareRoot()
        let second = WGS84.secondEccentricitySquared
        bulge = (
            second * height.cosine * height.cosine,
            second * height.cosine * height.sine,
            second * height.sine * height.sine
        )
    }

    /// The square of the chord from the station to the circle where sin²θ is given.
    @inline(__always)
    private func squaredChord(_ sineSquared: Double) -> Double {
        let curvature = (1 + bulge.north * sineSquared) / normalRadius
        let ratio = curvature * curvature * radiusMetres * radiusMetres
        let chord = radiusMetres * (1 - ratio * (1 / 24 - ratio / 1_920))
        return chord * chord
    }

    /// How far a place is beyond the circle, in square metres of squared chords; negative within.
    @inline(__always)
    func excess(of place: SpaceVector) -> Double {
        let offset = place - centre
        let (x, y) = (east.dot(offset), north.dot(offset))
        let plane = x * x + y * y
        guard plane > 0 else { return offset.dot(offset) - squaredChord(0) }
        return offset.dot(offset) - squaredChord(y * y / plane)
    }

    /// The angle under which a place is seen, in (-π, π].
    @inline(__always)
    func angle(of place: SpaceVector) -> Double {
        let offset = place - centre
        return Direction.radians(y: north.dot(offset), x: east.dot(offset))
    }

    /// The place of the circle at an angle.
    ///
    /// It lies on the ellipsoid: the depth u below the tangent plane at the distance h solves
    /// 2Nu = h²(1 + e′²cos²φ sin²θ) − 2hu e′²cosφ sinφ sinθ + u²(1 + e′²sin²φ).
    @inline(__always)
    func place(at angle: Double) -> SpaceVector {
        let direction = Direction(radians: angle)
        let form = 1 + bulge.north * direction.sine * direction.sine
        let chord = squaredChord(direction.sine * direction.sine)
        let mixed = 2 * bulge.mixed * direction.sine
        let doubled = 2 * normalRadius
        // A circle of the curvature at the station gives the depth; two rounds settle the rest.
        var depth = chord * form / doubled
        var across = (chord - depth * depth).squareRoot()
        for _ in 0..<2 {
            let height = across * across * form
            depth = (height - across * depth * mixed + depth * depth * (1 + bulge.up)) / doubled
            across = (chord - depth * depth).squareRoot()
        }
        return centre
            + (across * direction.cosine * east + across * direction.sine * north
                - depth * up)
    }
}

extension GeodesicDisc {
    /// How two discs of one radius overlap, seen from the first.
    enum Overlap {
        /// They have no more than a place in common, or are the same.
        case none
        /// The arc of the first circle within the other disc.
        case arc(middle: Double, half: Double)
    }

    /// How a disc of the same radius overlaps this one.
    ///
    /// The stations and a place where the circles meet are an isosceles triangle, with
    /// cos A = tan (d/2) / tan r at its base on a sphere of the Gaussian curvature. What the change of
    /// the curvature and the normal sections do to the angle is below 1e-6 at 100 km (a metre in
    /// ten million) and below 3e-8 at 30 km.
    @inline(__always)
    func overlap(with other: GeodesicDisc) -> Overlap {
        let offset = other.centre - centre
        guard let cosine = cosine(towards: offset) else { return .none }
        return .arc(
            middle: Direction.radians(y: north.dot(offset), x: east.dot(offset)),
            half: Direction.radians(cosine: min(cosine, 1))
        )
    }

    /// Whether a disc of the same radius overlaps this one by more than rounding decides.
    ///
    /// Circles all but touch where half the arc within the other disc is below 3e-4: the lens
    /// between them has 1e-11 of the disc, and its ends are not known to the millimetre. Seen from
    /// the other disc the answer may differ there, so one of the two is asked for both.
    @inline(__always)
    func clearlyOverlaps(_ other: GeodesicDisc) -> Bool {
        cosine(towards: other.centre - centre).map { $0 < 1 - 4.5e-8 } ?? false
    }

    /// The cosine of half the arc within the disc around the end of an offset; nil if the discs are
    /// the same or their centres at least two radii apart.
    @inline(__always)
    private func cosine(towards offset: SpaceVector) -> Double? {
        let square = offset.dot(offset)
        // A chord is shorter than its geodesic.
        guard square < 4 * radiusMetres * radiusMetres else { return nil }
        guard square > 1e-12 else { return nil }
        let (x, y) = (east.dot(offset), north.dot(offset))
        let curvature = (1 + bulge.north * y * y / (x * x + y * y)) / normalRadius
        let ratio = curvature * curvature * square
        let distance = square.squareRoot() * (1 + ratio * (1 / 24 + ratio * (3 / 640)))
        guard distance < 2 * radiusMetres else { return nil }
        let gaussian = (1 + bulge.north) / (normalRadius * normalRadius)
        return Self.tangentRatio(distance / 2, radiusMetres, gaussian)
    }

    /// The ratio of the tangents of two small arcs of a sphere of some curvature.
    @inline(__always)
    private static func tangentRatio(_ first: Double, _ second: Double, _ k: Double) -> Double {
        let (a, b) = (first * first * k, second * second * k)
        return first * (1 + a * (1 / 3 + a * (2 / 15)))
            / (second * (1 + b * (1 / 3 + b * (2 / 15))))
    }
}
