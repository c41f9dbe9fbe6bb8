import Geodesy
import Testing

@Suite("Geodesic")
struct GeodesicTests {
    /// A displacement of the far end that an azimuth may be wrong by, in metres.
    private let displacement = 1e-8

    @Test("Distances agree with geographiclib within 15 nm", arguments: GeodesicCases.all)
    func distances(of example: GeodesicCases.Case) throws {
        let (from, to) = (try place(example.from), try place(example.to))
        let solution = Geodesic.inverse(from: from, to: to)
        #expect((solution.distanceMetres - example.distanceMetres).magnitude <= 15e-9)
        #expect(solution.distanceMetres == Geodesic.distanceMetres(from: from, to: to))
        let back = Geodesic.distanceMetres(from: to, to: from)
        #expect((back - example.distanceMetres).magnitude <= 15e-9)
    }

    @Test(
        "Azimuths agree with geographiclib within 2e-13 degrees plus 10 nm at the far end",
        arguments: GeodesicCases.all
    )
    func azimuths(of example: GeodesicCases.Case) throws {
        let solution = Geodesic.inverse(from: try place(example.from), to: try place(example.to))
        let tolerance =
            2e-13 + displacement / example.reducedLengthMetres.magnitude * 180 / .pi
        #expect(
            angleBetween(solution.initialAzimuthDegrees, example.azimuths.initial) <= tolerance
        )
        #expect(angleBetween(solution.finalAzimuthDegrees, example.azimuths.final) <= tolerance)
    }

    @Test("Ways end where geographiclib says, within 15 nm", arguments: GeodesicDirectCases.all)
    func destinations(of example: GeodesicDirectCases.Case) throws {
        let end = Geodesic.direct(
            from: try place(example.from),
            azimuthDegrees: example.azimuth,
            distanceMetres: example.distanceMetres
        )
        #expect(
            Geodesic.distanceMetres(from: end.destination, to: try place(example.to)) <= 15e-9
        )
        #expect(angleBetween(end.finalAzimuthDegrees, example.finalAzimuth) <= 1e-11)
    }

    @Test(
        "Coincident points are 0 m apart and have azimuths 0",
        arguments: [
            (34.25, 108.95, 34.25, 108.95), (0, 180, 0, -180), (-51, -180, -51, 180),
            (90, 0, 90, 123), (-90, -180, -90, 7), (0, 0, -0.0, -0.0),
        ] as [(Double, Double, Double, Double)]
    )
    func coincident(lat1: Double, lon1: Double, lat2: Double, lon2: Double) throws {
        let solution = Geodesic.inverse(from: try place(lat1, lon1), to: try place(lat2, lon2))
        #expect(solution.distanceMetres == 0)
        #expect(solution.initialAzimuthDegrees == 0)
        #expect(solution.finalAzimuthDegrees == 0)
    }

    @Test("Antipodes are half a meridian apart and reached over the north")
    func antipodes() throws {
        for latitude in stride(from: 0.0, through: 90, by: 15) {
            let solution = Geodesic.inverse(
                from: try place(latitude, 20),
                to: try place(-latitude, -160)
            )
            #expect((solution.distanceMetres - 20_003_931.4586254).magnitude < 1e-7)
            #expect(solution.initialAzimuthDegrees == 0)
            #expect(solution.finalAzimuthDegrees == 180)
        }
    }

    @Test("Nearly antipodal points on the equator are joined over the north, not along it")
    func nearlyAntipodalEquator() throws {
        let along = Geodesic.inverse(from: try place(0, 0), to: try place(0, 179.39))
        #expect(along.initialAzimuthDegrees == 90)
        let over = Geodesic.inverse(from: try place(0, 0), to: try place(0, 179.5))
        #expect(over.initialAzimuthDegrees < 56 && over.initialAzimuthDegrees > 0)
        #expect(angleBetween(over.finalAzimuthDegrees, 180 - over.initialAzimuthDegrees) < 1e-12)
    }

    @Test("Azimuths are in (-180, 180] and due south is 180")
    func azimuthRange() throws {
        let south = Geodesic.inverse(from: try place(10, 20), to: try place(-10, 20))
        #expect(south.initialAzimuthDegrees == 180 && south.finalAzimuthDegrees == 180)
        let west = Geodesic.direct(
            from: try place(10, 20),
            azimuthDegrees: -180,
            distanceMetres: 1e6
        )
        #expect(west.finalAzimuthDegrees == 180)
        let due = Geodesic.inverse(from: try place(0, 20), to: try place(0, 10))
        #expect(due.initialAzimuthDegrees == -90 && due.finalAzimuthDegrees == -90)
    }

    @Test("No pair of special places gives anything but finite numbers")
    func specialPlaces() throws {
        let latitudes = [-90, -89.99999999999999, -45, -1e-300, -0.0, 1e-15, 0.1, 45, 90]
        let longitudes = [-180, -179.99999999999997, -90, -1e-300, -0.0, 0.5, 179.5, 180]
        let places = try latitudes.flatMap { latitude in
            try longitudes.map { longitude in try place(latitude, longitude) }
        }
        for start in places {
            for end in places {
                let there = Geodesic.inverse(from: start, to: end)
                let back = Geodesic.distanceMetres(from: end, to: start)
                #expect(there.distanceMetres >= 0 && there.distanceMetres < 20_003_931.4587)
                #expect((there.distanceMetres - back).magnitude <= 15e-9)
                #expect(there.initialAzimuthDegrees > -180 && there.initialAzimuthDegrees <= 180)
                #expect(there.finalAzimuthDegrees > -180 && there.finalAzimuthDegrees <= 180)
                let end2 = Geodesic.direct(
                    from: start,
                    azimuthDegrees: there.initialAzimuthDegrees,
                    distanceMetres: there.distanceMetres
                )
                #expect(Geodesic.distanceMetres(from: end2.destination, to: end) <= 50e-9)
            }
        }
    }

    @Test("Absurd but finite ways end on the globe")
    func absurdWays() throws {
        for distance in [1e12, -1e20, .greatestFiniteMagnitude, .leastNonzeroMagnitude] {
            for azimuth in [0, 90, 1e300, -Double.greatestFiniteMagnitude] {
                let end = Geodesic.direct(
                    from: try place(34, 109),
                    azimuthDegrees: azimuth,
                    distanceMetres: distance
                )
                #expect(end.destination.longitude.magnitude <= 180)
                #expect(end.destination.latitude.magnitude <= 90)
                #expect(end.finalAzimuthDegrees.magnitude <= 180)
            }
        }
    }

    private func place(_ pair: (latitude: Double, longitude: Double)) throws -> Coordinate {
        try Coordinate(longitude: pair.longitude, latitude: pair.latitude)
    }

    private func place(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
        try Coordinate(longitude: longitude, latitude: latitude)
    }
}
