import Geodesy
import Testing

@Suite("Coordinate")
struct CoordinateTests {
    @Test(
        "A coordinate on the edge of the globe is kept as given",
        arguments: [(-180.0, -90.0), (180, 90), (-180, 90), (0, 0), (-0.0, -0.0)]
    )
    func edges(longitude: Double, latitude: Double) throws {
        let coordinate = try Coordinate(longitude: longitude, latitude: latitude)
        #expect(coordinate.longitude == longitude)
        #expect(coordinate.latitude == latitude)
    }

    @Test(
        "A number that is not finite is refused whichever it is",
        arguments: [Double.nan, .infinity, -.infinity, .signalingNaN]
    )
    func notFinite(value: Double) {
        #expect(throws: CoordinateError.self) { try Coordinate(longitude: value, latitude: 0) }
        #expect(throws: CoordinateError.self) { try Coordinate(longitude: 0, latitude: value) }
    }

    @Test("A number beyond the globe is named in the error")
    func outOfRange() {
        #expect(throws: CoordinateError.longitudeOutOfRange(180.0.nextUp)) {
            try Coordinate(longitude: 180.0.nextUp, latitude: 0)
        }
        #expect(throws: CoordinateError.latitudeOutOfRange(-90.5)) {
            try Coordinate(longitude: 0, latitude: -90.5)
        }
        #expect(throws: CoordinateError.notFinite(longitude: .infinity, latitude: 91)) {
            try Coordinate(longitude: .infinity, latitude: 91)
        }
    }

    @Test("Errors read as English sentences")
    func descriptions() {
        #expect(
            CoordinateError.longitudeOutOfRange(200).description
                == "Longitude 200.0 is outside -180...180 degrees."
        )
        #expect(
            CoordinateError.latitudeOutOfRange(-95).description
                == "Latitude -95.0 is outside -90...90 degrees."
        )
        #expect(
            CoordinateError.notFinite(longitude: .nan, latitude: 1).description
                == "Longitude nan and latitude 1.0 must both be finite numbers."
        )
    }
}
