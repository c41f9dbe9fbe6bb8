import Geodesy
import Testing

@Suite("CoordinateReferenceSystem")
struct CoordinateReferenceSystemTests {
    /// A place in all Chinese systems, computed by a separate implementation of the formulas.
    struct Landmark: Sendable, CustomTestStringConvertible {
        let name: String
        let wgs84: (x: Double, y: Double)
        let gcj02: (x: Double, y: Double)
        let bd09: (x: Double, y: Double)
        let bd09mc: (x: Double, y: Double)

        var testDescription: String { name }
    }

    static let landmarks = [
        Landmark(
            name: "Xi'an Bell Tower",
            wgs84: (108.942344, 34.261004),
            gcj02: (108.94699999356082, 34.259417117540316),
            bd09: (108.95342070177499, 34.265671303618134),
            bd09mc: (12128771.282307817, 4040250.9217380523)
        ),
        Landmark(
            name: "Tiananmen in Beijing",
            wgs84: (116.391305, 39.907373),
            gcj02: (116.39754616802139, 39.90877427302814),
            bd09: (116.4039190388781, 39.915117710883585),
            bd09mc: (12958165.987599779, 4825940.771057035)
        ),
        Landmark(
            name: "Shanghai",
            wgs84: (121.4737, 31.2304),
            gcj02: (121.47822305927693, 31.22845773757727),
            bd09: (121.484781468503, 31.234310593689997),
            bd09mc: (13523771.160137305, 3640856.314662357)
        ),
        Landmark(
            name: "Kashgar",
            wgs84: (75.9898, 39.4704),
            gcj02: (75.99275499023025, 39.470627026037526),
            bd09: (75.99926364705559, 39.47658990909995),
            bd09mc: (8460291.38446903, 4762750.695435874)
        ),
        Landmark(
            name: "Mohe",
            wgs84: (122.5386, 52.9721),
            gcj02: (122.54562857497153, 52.973612790829996),
            bd09: (122.55209854254392, 52.97969881021667),
            bd09mc: (13642585.647180673, 6944800.463309904)
        ),
        Landmark(
            name: "Sansha",
            wgs84: (112.3387, 16.831),
            gcj02: (112.3436121405639, 16.82936888903323),
            bd09: (112.35011533546573, 16.835482486270454),
            bd09mc: (12506893.7150618, 1889197.292075369)
        ),
    ]

    @Test("Landmarks have the numbers of a separate implementation", arguments: landmarks)
    func agreesOnLandmarks(_ landmark: Landmark) throws {
        let here = try Coordinate(longitude: landmark.wgs84.x, latitude: landmark.wgs84.y)
        let systems: [(CoordinateReferenceSystem, (x: Double, y: Double), Double)] = [
            (.wgs84, landmark.wgs84, 0), (.gcj02, landmark.gcj02, 1e-12),
            (.bd09, landmark.bd09, 1e-12), (.bd09mc, landmark.bd09mc, 1e-6),
        ]
        for (system, expected, tolerance) in systems {
            let found = system.fromWGS84(here)
            #expect((found.x - expected.x).magnitude <= tolerance, "\(system)")
            #expect((found.y - expected.y).magnitude <= tolerance, "\(system)")
            let back = try system.toWGS84(x: expected.x, y: expected.y)
            #expect(Geodesic.distanceMetres(from: back, to: here) <= 1e-6, "\(system)")
        }
    }

    @Test(
        "GCJ-02 agrees with the check values published with the formula",
        arguments: [
            (121.5272106, 31.1774276, 121.531541859215, 31.17530398364597),
            (113.912316, 22.543847, 113.9171764808363, 22.540796131694766),
            (116.377817, 39.911954, 116.38404722455657, 39.91334545536069),
        ] as [(Double, Double, Double, Double)]
    )
    func publishedShifts(longitude: Double, latitude: Double, x: Double, y: Double) throws {
        let found = CoordinateReferenceSystem.gcj02.fromWGS84(try place(latitude, longitude))
        #expect((found.x - x).magnitude <= 1e-12)
        #expect((found.y - y).magnitude <= 1e-12)
    }

    @Test("Baidu's metres of Tiananmen lead to the published BD-09 degrees")
    func publishedBaiduMercator() throws {
        let fromMetres = try CoordinateReferenceSystem.bd09mc.toWGS84(
            x: 12_958_160.97,
            y: 4_825_907.72
        )
        let fromDegrees = try CoordinateReferenceSystem.bd09.toWGS84(x: 116.403874, y: 39.914889)
        #expect(Geodesic.distanceMetres(from: fromMetres, to: fromDegrees) < 0.02)
    }

    @Test(
        "Web Mercator agrees with PROJ",
        arguments: [
            (108.95, 34.25, 12128258.521927156, 4062420.520415545),
            (-180, -85, -20037508.342789244, -19971868.880408566),
            (180, 85.0511287798066, 20037508.342789244, 20037508.342789248), (0, 0, 0, 0),
            (-73.9857, 40.7484, -8236050.4499839, 4975301.253789809),
        ] as [(Double, Double, Double, Double)]
    )
    func webMercator(longitude: Double, latitude: Double, x: Double, y: Double) throws {
        let found = CoordinateReferenceSystem.epsg3857.fromWGS84(try place(latitude, longitude))
        #expect((found.x - x).magnitude <= 1e-7)
        #expect((found.y - y).magnitude <= 1e-7)
    }

    @Test(
        "Round trips over China come back within 1e-6 m",
        arguments: CoordinateReferenceSystem.allCases
    )
    func roundTripsInChina(system: CoordinateReferenceSystem) throws {
        for longitude in stride(from: 73.1, through: 135.1, by: 0.637) {
            for latitude in stride(from: 3.3, through: 53.6, by: 0.519) {
                try expectRoundTrip(system, place(latitude, longitude))
            }
        }
        // The formula has a cusp at 105° east.
        for offset in [0, 1e-15, 1e-12, 1e-9, -1e-9, 1e-6] {
            try expectRoundTrip(system, place(34, 105 + offset))
        }
    }

    @Test(
        "Round trips around the globe come back within 1e-6 m",
        arguments: [CoordinateReferenceSystem.wgs84, .gcj02, .bd09, .epsg3857]
    )
    func roundTripsAroundTheGlobe(system: CoordinateReferenceSystem) throws {
        for longitude in stride(from: -180.0, through: 180, by: 4.5) {
            for latitude in stride(from: -90.0, through: 90, by: 2.25) {
                try expectRoundTrip(system, place(latitude, longitude))
            }
        }
    }

    private func expectRoundTrip(_ system: CoordinateReferenceSystem, _ here: Coordinate) throws {
        let numbers = system.fromWGS84(here)
        #expect(numbers.x.isFinite && numbers.y.isFinite)
        guard system.covers(here) else { return }
        let back = try system.toWGS84(x: numbers.x, y: numbers.y)
        let gap = Geodesic.distanceMetres(from: back, to: here)
        #expect(gap <= 1e-6, "\(system) at \(here): \(gap) m")
    }

    @Test("Baidu's metres are finite everywhere and below 74° come back within the table's steps")
    func baiduMercatorAroundTheGlobe() throws {
        for longitude in stride(from: -180.0, through: 180, by: 4.5) {
            for latitude in stride(from: -90.0, through: 90, by: 2.25) {
                let here = try place(latitude, longitude)
                let numbers = CoordinateReferenceSystem.bd09mc.fromWGS84(here)
                #expect(numbers.x.isFinite && numbers.y.isFinite)
                guard latitude.magnitude <= 74 else { continue }
                let back = try CoordinateReferenceSystem.bd09mc.toWGS84(x: numbers.x, y: numbers.y)
                #expect(Geodesic.distanceMetres(from: back, to: here) < 0.01, "\(here)")
            }
        }
    }

    @Test("Where Baidu's table changes bands, a place comes back within 1 cm")
    func baiduMercatorBands() throws {
        for edge in [1_678_043.12, 3_481_989.83, 5_591_021] {
            for offset in stride(from: -0.02, through: 0.02, by: 0.001) {
                let here = try CoordinateReferenceSystem.bd09mc.toWGS84(
                    x: 12_100_000,
                    y: edge + offset
                )
                let numbers = CoordinateReferenceSystem.bd09mc.fromWGS84(here)
                let back = try CoordinateReferenceSystem.bd09mc.toWGS84(x: numbers.x, y: numbers.y)
                #expect(Geodesic.distanceMetres(from: back, to: here) < 0.01)
            }
        }
    }

    @Test("In Xi'an GCJ-02 is 434 to 513 m and BD-09 is 1,112 to 1,232 m away")
    func displacementInXian() throws {
        for longitude in stride(from: 108.7, through: 109.3, by: 0.02) {
            for latitude in stride(from: 33.95, through: 34.55, by: 0.02) {
                let here = try place(latitude, longitude)
                for (system, range) in [
                    (CoordinateReferenceSystem.gcj02, 434.0...513.0), (.bd09, 1112.0...1232.0),
                ] {
                    let numbers = system.fromWGS84(here)
                    let misread = try place(numbers.y, numbers.x)
                    let distance = Geodesic.distanceMetres(from: here, to: misread)
                    #expect(range.contains(distance), "\(system) at \(here)")
                }
            }
        }
    }

    @Test("The shift applies on the rectangle's edges and not beyond")
    func rectangle() {
        for longitude in [72.004, 100, 137.8347] {
            for latitude in [0.8293, 30, 55.8271] {
                #expect(
                    CoordinateReferenceSystem.appliesGCJ02Shift(
                        longitude: longitude,
                        latitude: latitude
                    )
                )
            }
        }
        #expect(
            !CoordinateReferenceSystem.appliesGCJ02Shift(longitude: 72.004.nextDown, latitude: 30)
        )
        #expect(
            !CoordinateReferenceSystem.appliesGCJ02Shift(longitude: 137.8347.nextUp, latitude: 30)
        )
        #expect(
            !CoordinateReferenceSystem.appliesGCJ02Shift(longitude: 100, latitude: 0.8293.nextDown)
        )
        #expect(
            !CoordinateReferenceSystem.appliesGCJ02Shift(longitude: 100, latitude: 55.8271.nextUp)
        )
        #expect(!CoordinateReferenceSystem.appliesGCJ02Shift(longitude: .nan, latitude: 30))
    }

    @Test("Outside the rectangle GCJ-02 is WGS-84")
    func identityOutside() throws {
        for (longitude, latitude) in [(139.7, 35.7), (2.35, 48.86), (-180, -90), (104, 56)] {
            let here = try place(latitude, longitude)
            #expect(CoordinateReferenceSystem.gcj02.fromWGS84(here) == (longitude, latitude))
            #expect(try CoordinateReferenceSystem.gcj02.toWGS84(x: longitude, y: latitude) == here)
        }
    }

    @Test("Along the rectangle's edge every image has a place that leads to it", arguments: 0..<4)
    func rectangleEdge(side: Int) throws {
        for step in 0...400 {
            for offset in stride(from: -0.02, through: 0.02, by: 0.0013) {
                let along = Double(step) / 400
                let longitude = 72.004 + along * (137.8347 - 72.004)
                let latitude = 0.8293 + along * (55.8271 - 0.8293)
                let here =
                    switch side {
                    case 0: try place(latitude, 72.004 + offset)
                    case 1: try place(latitude, 137.8347 + offset)
                    case 2: try place(0.8293 + offset, longitude)
                    default: try place(55.8271 + offset, longitude)
                    }
                let image = CoordinateReferenceSystem.gcj02.fromWGS84(here)
                let found = CoordinateReferenceSystem.gcj02.fromWGS84(
                    try CoordinateReferenceSystem.gcj02.toWGS84(x: image.x, y: image.y)
                )
                let gap = max((found.x - image.x).magnitude, (found.y - image.y).magnitude)
                #expect(gap < 1e-11, "\(here)")
                // A position that is no image still gets a place less than 1 km away.
                let near = try CoordinateReferenceSystem.gcj02.toWGS84(
                    x: here.longitude,
                    y: here.latitude
                )
                #expect(Geodesic.distanceMetres(from: near, to: here) < 1000)
            }
        }
    }

    @Test(
        "Numbers that are not finite or name no place are refused",
        arguments: CoordinateReferenceSystem.allCases
    )
    func refusals(system: CoordinateReferenceSystem) {
        let absurd = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 3e8, -3e8]
        for value in absurd {
            #expect(throws: CoordinateError.self) { try system.toWGS84(x: value, y: 30) }
            #expect(throws: CoordinateError.self) { try system.toWGS84(x: 100, y: value) }
        }
    }

    @Test("Degrees just beyond the globe are refused, in BD-09 after the conversion")
    func refusedDegrees() throws {
        for system in [CoordinateReferenceSystem.wgs84, .gcj02, .bd09] {
            #expect(throws: CoordinateError.self) { try system.toWGS84(x: 180.01, y: 30) }
            #expect(throws: CoordinateError.self) { try system.toWGS84(x: 100, y: -90.01) }
        }
        #expect(try CoordinateReferenceSystem.bd09.toWGS84(x: 180.003, y: 30).longitude < 180)
    }

    @Test("Web Mercator's rounded edge of the world is longitude 180")
    func roundedEdge() throws {
        #expect(
            try CoordinateReferenceSystem.epsg3857.toWGS84(x: 20_037_508.34279, y: 0).longitude
                == 180
        )
        #expect(throws: CoordinateError.self) {
            try CoordinateReferenceSystem.epsg3857.toWGS84(x: 20_037_509, y: 0)
        }
        for system in [CoordinateReferenceSystem.epsg3857, .bd09mc] {
            for y in [36_494_321.2, -20_037_509] {
                #expect(throws: CoordinateError.northingOutOfRange(y)) {
                    try system.toWGS84(x: 3_793_210.5, y: y)
                }
            }
        }
    }

    @Test("The names of the systems are those of files and flags")
    func names() {
        #expect(
            CoordinateReferenceSystem.allCases.map(\.rawValue) == [
                "wgs84", "gcj02", "bd09", "epsg3857", "bd09mc", "cgcs2000-gk",
            ]
        )
    }
}
