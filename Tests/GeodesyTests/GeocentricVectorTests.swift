import Geodesy
import Testing

@Suite("GeocentricVector")
struct GeocentricVectorTests {
    /// Computed with PROJ 9 (EPSG:4979 to EPSG:4978) and divided by the semi-major axis.
    @Test(
        "Vectors agree with PROJ within 2 nm",
        arguments: [
            (108.95, 34.25, -0.26871420795754203, 0.7826206992262923, 0.5596309446456935),
            (-180, -85, -0.08744670414787015, 0, -0.9928292327346018),
            (-73.9857, 40.7484, 0.20929868177119085, -0.7292242946436908, 0.6492955575514916),
            (0, 90, 0, 0, 0.9966471893352525),
            (33, -90, 0, 0, -0.9966471893352525),
        ] as [(Double, Double, Double, Double, Double)]
    )
    func agreesWithPROJ(longitude: Double, latitude: Double, x: Double, y: Double, z: Double) throws
    {
        let vector = GeocentricVector(try place(latitude, longitude))
        let tolerance = 2e-9 / WGS84.semiMajorAxisMetres
        #expect((vector.x - x).magnitude <= tolerance)
        #expect((vector.y - y).magnitude <= tolerance)
        #expect((vector.z - z).magnitude <= tolerance)
    }

    @Test("A pole has one vector whatever its longitude")
    func poles() throws {
        let north = GeocentricVector(try place(90, 0))
        #expect(north.x == 0 && north.y == 0)
        for longitude in stride(from: -180.0, through: 180, by: 7.5) {
            #expect(GeocentricVector(try place(90, longitude)) == north)
        }
    }

    @Test("The two names of the antimeridian have one vector")
    func antimeridian() throws {
        for latitude in stride(from: -90.0, through: 90, by: 7.5) {
            let east = GeocentricVector(try place(latitude, 180))
            let west = GeocentricVector(try place(latitude, -180))
            #expect(east == west)
            #expect(east.squaredChord(to: west) == 0)
            #expect(east.y == 0)
        }
    }

    @Test("The chord is the geodesic for near places and the axis for antipodes")
    func chord() throws {
        let first = try place(34.259, 108.947)
        let second = try place(34.261, 108.952)
        let chord =
            GeocentricVector(first).squaredChord(to: GeocentricVector(second)).squareRoot()
            * WGS84.semiMajorAxisMetres
        #expect((chord - Geodesic.distanceMetres(from: first, to: second)).magnitude < 1e-5)

        let axis = GeocentricVector(try place(0, 0)).squaredChord(
            to: GeocentricVector(try place(0, 180))
        )
        #expect(axis == 4)
    }
}
