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

    @Test("One place alone has a scale and no number that is none")
    func single() throws {
        let frame = MapFrame(around: try box(108, 34, 108, 34), width: 600, maximumHeight: 400)
        #expect(frame.height.isFinite && frame.metresPerUnit > 0)
        #expect(frame.shows(frame.point(try Coordinate(longitude: 108, latitude: 34))))
    }
}
