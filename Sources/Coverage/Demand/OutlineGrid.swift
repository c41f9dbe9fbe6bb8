import Geodesy

/// A grid of equal cells in degrees over outlines, none of which crosses the antimeridian.
struct OutlineGrid {
    let columns: Int
    let rows: Int
    private let west: Double
    private let south: Double
    private let cellWidth: Double
    private let cellHeight: Double

    /// Lays a grid over outlines; nil if they have no positions.
    init?(_ outlines: [MultiPolygon]) {
        var west = Double.infinity
        var south = Double.infinity
        var east = -Double.infinity
        var north = -Double.infinity
        var positions = 0
        for polygon in outlines.lazy.flatMap(\.polygons) {
            let box = polygon.boundingBox
            west = min(west, box.southWest.longitude)
            south = min(south, box.southWest.latitude)
            east = max(east, box.northEast.longitude)
            north = max(north, box.northEast.latitude)
            positions += polygon.exterior.positions.count
        }
        guard positions > 0 else { return nil }
        let side = min(max(Int((4 * Double(positions)).squareRoot()), 32), 512)
        columns = side
        rows = side
        // A little wider than the outlines, so that none of them lies on the rim.
        let width = max(east - west, 1e-6)
        let height = max(north - south, 1e-6)
        self.west = west - width / 1_000
        self.south = south - height / 1_000
        cellWidth = width * 1.002 / Double(side)
        cellHeight = height * 1.002 / Double(side)
    }

    /// The cell that a place is in, nil beyond the grid.
    @inline(__always)
    func cell(of place: Coordinate) -> Int? {
        let column = ((place.longitude - west) / cellWidth).rounded(.down)
        let row = ((place.latitude - south) / cellHeight).rounded(.down)
        guard column >= 0, row >= 0, column < Double(columns), row < Double(rows) else {
            return nil
        }
        return Int(row) * columns + Int(column)
    }

    /// The middle of a cell.
    func centre(of cell: Int) -> Coordinate {
        let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
        let longitude = west + (Double(column) + 0.5) * cellWidth
        let latitude = south + (Double(row) + 0.5) * cellHeight
        let place = try? Coordinate(
            longitude: min(max(longitude, -180), 180),
            latitude: min(max(latitude, -90), 90)
        )
        return place ?? BoundingBox.world.southWest
    }

    /// For each cell whether an edge of an outline comes into it or close to it.
    ///
    /// An edge is followed row by row; what it covers of a row is widened by a hundredth of a cell
    /// to all sides, which is far more than roundings.
    func cellsNearEdges(of outlines: [MultiPolygon]) -> [Bool] {
        var touched = [Bool](repeating: false, count: columns * rows)
        for polygon in outlines.lazy.flatMap(\.polygons) {
            for ring in [polygon.exterior] + polygon.holes {
                for (start, end) in zip(ring.positions, ring.positions.dropFirst()) {
                    mark(edgeFrom: start, to: end, in: &touched)
                }
            }
        }
        return touched
    }

    private func mark(edgeFrom start: Coordinate, to end: Coordinate, in touched: inout [Bool]) {
        let margin = 0.01
        let (low, high) = start.latitude <= end.latitude ? (start, end) : (end, start)
        let x0 = (low.longitude - west) / cellWidth
        let y0 = (low.latitude - south) / cellHeight
        let x1 = (high.longitude - west) / cellWidth
        let y1 = (high.latitude - south) / cellHeight
        let firstRow = clamped(y0 - margin, to: rows)
        let lastRow = clamped(y1 + margin, to: rows)
        for row in firstRow...lastRow {
            let bottom = min(max(Double(row) - margin, y0), y1)
            let top = min(max(Double(row) + 1 + margin, y0), y1)
            let slope = y1 > y0 ? (x1 - x0) / (y1 - y0) : 0
            let xa = y1 > y0 ? x0 + (bottom - y0) * slope : x0
            let xb = y1 > y0 ? x0 + (top - y0) * slope : x1
            let first = clamped(min(xa, xb) - margin, to: columns)
            let last = clamped(max(xa, xb) + margin, to: columns)
            for column in first...last { touched[row * columns + column] = true }
        }
    }

    private func clamped(_ value: Double, to count: Int) -> Int {
        min(max(Int(value.rounded(.down)), 0), count - 1)
    }
}
