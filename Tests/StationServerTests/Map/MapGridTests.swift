import Foundation
import Geodesy
import TestSupport
import Testing

@testable import StationServer

@Suite("the squares of the map")
struct MapGridTests {
    private static func box(
        _ west: Double,
        _ south: Double,
        _ east: Double,
        _ north: Double
    ) throws -> BoundingBox {
        try BoundingBox(
            southWest: Coordinate(longitude: west, latitude: south),
            northEast: Coordinate(longitude: east, latitude: north)
        )
    }

    @Test("are quarters of the tiles that OpenStreetMap and others number")
    func tiles() throws {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<2_000 {
            let zoom = Int.random(in: 0...19, using: &random)
            let longitude = Double.random(in: -180..<180, using: &random)
            let latitude = Double.random(in: -85...85, using: &random)
            let place = try Coordinate(longitude: longitude, latitude: latitude)
            let grid = MapGrid(
                zoom: zoom,
                box: try Self.box(longitude, latitude, longitude, latitude)
            )
            #expect(grid.zoom == zoom)
            // The formula by which tiles are numbered, two zooms finer.
            let count = pow(2, Double(zoom + 2))
            let radians = latitude * .pi / 180
            let column = (longitude + 180) / 360 * count
            let row = (1 - log(tan(radians) + 1 / cos(radians)) / .pi) / 2 * count
            // Where rounding decides, either is right.
            let margin = 1e-6
            guard (column - column.rounded()).magnitude > margin,
                (row - row.rounded()).magnitude > margin
            else { continue }
            #expect(grid.cell(of: place) == MapCell(column: Int(column), row: Int(row)), "seed 31")
        }
    }

    @Test("are coarser where the window is wider than a screen, so that they are never many")
    func bounded() throws {
        let boxes = try [
            (Self.box(-180, -90, 180, 90), 22), (Self.box(170, -80, -170, 80), 19),
            (Self.box(108, 34, 109, 35), 22), (Self.box(-180, 0, 180, 1e-9), 22),
        ]
        for (box, zoom) in boxes {
            let grid = MapGrid(zoom: zoom, box: box)
            let corners = [grid.cell(of: box.southWest), grid.cell(of: box.northEast)]
            let perTurn = 4 << grid.zoom
            let columns = (corners[1].column - corners[0].column + perTurn) % perTurn + 1
            #expect(columns <= 49 && corners[0].row - corners[1].row + 1 <= 49)
            #expect(grid.zoom < zoom)
        }
    }

    @Test("hold the ends of the globe")
    func ends() throws {
        let grid = MapGrid(zoom: 5, box: try Self.box(0, 0, 1, 1))
        #expect(grid.zoom == 5)
        let south = grid.cell(of: try Coordinate(longitude: 180, latitude: -90))
        #expect(south == MapCell(column: 127, row: 127))
        let north = grid.cell(of: try Coordinate(longitude: -180, latitude: 90))
        #expect(north == MapCell(column: 0, row: 0))
    }
}
