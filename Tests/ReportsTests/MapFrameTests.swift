import Geodesy
import Testing

@testable import Reports

@Suite struct MapFrameTests {
    private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) throws
        -> BoundingBox
    {
        try BoundingBox(
            southWest: Coordinate(longitude: west, latitude: south),
            northEast: Coordinate(longitude: east, latitude: north)
        )
    }

    @Test("The box fills the drawing up to its margin, and north is up")
    func corners() throws {
        let frame = MapFrame(around: try box(108, 33, 110, 34), width: 600, maximumHeight: 500)
        let northWest = frame.point(try Coordinate(longitude: 108, latitude: 34))
        let southEast = frame.point(try Coordinate(longitude: 110, latitude: 33))
        #expect(abs(northWest.x - 8) < 1e-9 && abs(northWest.y - 8) < 1e-9)
        #expect(abs(southEast.x - 592) < 1e-9 && abs(southEast.y - (frame.height - 8)) < 1e-9)
        #expect(frame.height < 500)
    }

    @Test("A high box is drawn narrower, in the middle")
    func high() throws {
        let frame = MapFrame(around: try box(108, 30, 108.1, 40), width: 600, maximumHeight: 300)
        let middle = frame.point(try Coordinate(longitude: 108.05, latitude: 35))
        #expect(abs(middle.x - 300) < 1e-9 && abs(middle.y - 150) < 1e-9)
        #expect(frame.height <= 300 + 1e-9)
    }

    @Test("A box over the antimeridian is drawn in one piece")
    func antimeridian() throws {
        let frame = MapFrame(around: try box(179, -17, -179, -16), width: 600, maximumHeight: 600)
        let west = frame.point(try Coordinate(longitude: 179.5, latitude: -16.5))
        let east = frame.point(try Coordinate(longitude: -179.5, latitude: -16.5))
        #expect(west.x < east.x && frame.shows(west) && frame.shows(east))
    }

    @Test(
        "A frame around a circle shows all of it, wherever it lies, and is no larger than it has to be",
        arguments: [
            (108.0, 33.0, 110.0, 34.0, 108.0, 33.9, 60_000.0),
            (87.0, 35.0, 97.0, 49.0, 96.9, 36.0, 800_000.0), (108, 33, 110, 34, 109, 33.5, 10_000),
            (178, -17, 179.9, -16, 179.8, -16.5, 90_000), (-10, 60, 10, 80, 0, 79, 900_000),
        ]
    )
    func circle(_ numbers: (Double, Double, Double, Double, Double, Double, Double)) throws {
        let given = try box(numbers.0, numbers.1, numbers.2, numbers.3)
        let centre = try Coordinate(longitude: numbers.4, latitude: numbers.5)
        let grown = AuditFrames.box(given, around: centre, radiusMetres: numbers.6)
        let frame = MapFrame(around: grown, width: 680, maximumHeight: 400)
        let middle = frame.point(centre)
        let radius = numbers.6 / frame.metresPerUnit
        // The drawing ends at a pole, as the globe does.
        #expect(middle.x - radius >= 0 && middle.x + radius <= frame.width)
        if grown.northEast.latitude < 90 { #expect(middle.y - radius >= 0) }
        #expect(middle.y + radius <= frame.height)
        for corner in [given.southWest, given.northEast] {
            #expect(frame.shows(frame.point(corner)))
        }
        if numbers.6 == 10_000 { #expect(grown == given) }
    }

    @Test("One place alone has a scale and no number that is none")
    func single() throws {
        let frame = MapFrame(around: try box(108, 34, 108, 34), width: 600, maximumHeight: 400)
        #expect(frame.height.isFinite && frame.metresPerUnit > 0)
        #expect(frame.shows(frame.point(try Coordinate(longitude: 108, latitude: 34))))
    }
}
