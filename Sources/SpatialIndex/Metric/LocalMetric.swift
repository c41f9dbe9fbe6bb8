import Geodesy

/// Distances around one place from differences of longitude and latitude, cheap enough for
/// millions.
///
/// With Δφ and Δλ in degrees, the squared distance in metres is
/// Δφ² (A + A′Δφ) + Δλ² (B + B′Δφ). A and B are the squares of a degree along the meridian, M², and
/// along the parallel, p², at the place; A′ and B′ are their changes with Δφ, M dM/dφ and p dp/dφ,
/// which are half their derivatives because the way has its middle halfway.
///
/// How far that is from the geodesic s: the squared chord is m² + 4 p₀p₁ sin²(Δλ/2), with m the
/// chord of the meridian's arc. Ending the series of m² and of p₀p₁ after the first order, that of
/// the sine after the first term, and taking the chord for the arc costs, relative to the square,
/// no more than ½(1 + e²)Δφ², Δλ²/12 and (s/a)²/12, and Δλ ≤ s/p. Up to a latitude of 75° and
/// 100 km the sum stays below 2 (s/a)², that is s (s/a)² in metres: 25 µm at 1 km, 2.5 cm at 10 km.
struct LocalMetric {
    /// The greatest latitude for which the bound of the error holds, north and south.
    static let latitudeLimit = 75.0
    /// The greatest distance in metres for which the bound of the error holds.
    static let distanceLimit = 100_000.0

    let longitude: Double
    let latitude: Double
    /// The radius of the parallel in metres.
    let parallelRadius: Double
    /// A, A′, B and B′.
    let alongMeridian: Float
    let alongMeridianSlope: Float
    let alongParallel: Float
    let alongParallelSlope: Float

    @inline(__always)
    init(_ place: Coordinate) {
        longitude = place.longitude
        latitude = place.latitude
        let degree = Double.pi / 180
        let eccentricity = WGS84.eccentricitySquared
        let scale = WGS84.semiMajorAxisMetres * degree
        let polar = scale * (1 - eccentricity)
        let sine = sine(place.latitude * degree)
        let cosineSquared = 1 - sine * sine
        // With w = 1 − e² sin²φ: p = a cos φ / √w, M = a (1 − e²) / w √w, dp/dφ = −M sin φ.
        let inverse = 1 / (1 - eccentricity * sine * sine)
        let parallel = scale * scale * cosineSquared * inverse
        let meridian = polar * polar * inverse * inverse * inverse
        let sineCosine = sine * cosineSquared.squareRoot()
        parallelRadius = parallel.squareRoot() / degree
        alongMeridian = Float(meridian)
        alongMeridianSlope = Float(3 * eccentricity * sineCosine * inverse * meridian * degree)
        alongParallel = Float(parallel)
        alongParallelSlope = Float(-scale * polar * sineCosine * inverse * inverse * degree)
    }

    /// A box of degrees that holds every point within reach, nil if it crosses the antimeridian.
    ///
    /// A way of r metres climbs at most r/M, with M smallest at the equator. In the band of
    /// latitudes that it can climb to it crosses at most r/p, with p smallest on the poleward edge:
    /// there it has lost no more than the climb times the greatest M.
    @inline(__always)
    func box(metres: Double) -> DegreeBox? {
        let smallestMeridianRadius = 6_335_439.0
        let greatestOverSmallest = 1.0102
        let angle = metres * (180 / .pi)
        let climb = angle / smallestMeridianRadius
        let turn = angle / (parallelRadius - greatestOverSmallest * metres)
        guard longitude - turn >= -180, longitude + turn <= 180 else { return nil }
        return DegreeBox(
            west: longitude - turn,
            south: latitude - climb,
            east: longitude + turn,
            north: latitude + climb
        )
    }

    /// How far the root of the squared distance can be from the geodesic, in metres.
    ///
    /// Besides the curvature there are eight roundings to Float of the square, those of the
    /// place's coordinates, and those of the stored ones, which the grid knows.
    ///
    /// - Complexity: O(1).
    @inline(__always)
    static func error(metres: Double, storedError: Double) -> Double {
        let ratio = metres / WGS84.semiMajorAxisMetres
        return storedError + metres * (ratio * ratio + 4.5e-7)
    }
}

extension LocalMetric {
    /// The metric's numbers in all lanes.
    struct Columns {
        let alongMeridian: Floats
        let alongMeridianSlope: Floats
        let alongParallel: Floats
        let alongParallelSlope: Floats

        @inline(__always)
        init(_ metric: LocalMetric) {
            alongMeridian = Floats(repeating: metric.alongMeridian)
            alongMeridianSlope = Floats(repeating: metric.alongMeridianSlope)
            alongParallel = Floats(repeating: metric.alongParallel)
            alongParallelSlope = Floats(repeating: metric.alongParallelSlope)
        }

        /// The squared distances in metres of eight differences in degrees.
        @inline(__always)
        func squares(east: Floats, north: Floats) -> Floats {
            north * north * (alongMeridian + alongMeridianSlope * north)
                + east * east * (alongParallel + alongParallelSlope * north)
        }
    }
}
