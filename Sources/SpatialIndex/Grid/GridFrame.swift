import Geodesy

/// How a grid divides the degrees that its points span.
struct GridFrame {
    let west: Double
    let south: Double
    let east: Double
    let north: Double
    let blockWidth: Double
    let blockHeight: Double
    let columns: Int
    let rows: Int

    /// Makes blocks that are about square on the ground.
    init(_ coordinates: [Coordinate], pointsPerBlock: Double) {
        var box = (west: 180.0, south: 90.0, east: -180.0, north: -90.0)
        for place in coordinates {
            box.west = min(box.west, place.longitude)
            box.south = min(box.south, place.latitude)
            box.east = max(box.east, place.longitude)
            box.north = max(box.north, place.latitude)
        }
        if coordinates.isEmpty { box = (0, 0, 0, 0) }
        let wanted = max(1, Double(coordinates.count) / pointsPerBlock)
        let width = max(box.east - box.west, 1e-7)
        let height = max(box.north - box.south, 1e-7)
        let shrink = max(0.25, cosine(degrees: (box.south + box.north) / 2))
        // A line of points still gets no more blocks than it asks for.
        let wide = max(width * shrink, height / wanted)
        let high = max(height, wide / wanted)
        let side = (wide * high / wanted).squareRoot()
        columns = max(1, Int((wide / side).rounded(.up)))
        rows = max(1, Int((high / side).rounded(.up)))
        west = box.west
        south = box.south
        east = box.east
        north = box.north
        blockWidth = width / Double(columns)
        blockHeight = height / Double(rows)
    }

    var columnsPerDegree: Double { 1 / blockWidth }
    var rowsPerDegree: Double { 1 / blockHeight }
    var blockCount: Int { columns * rows }

    /// Where a point lies, in blocks from the south west.
    func place(of point: Coordinate) -> SIMD2<Double> {
        SIMD2(
            min((point.longitude - west) * columnsPerDegree, Double(columns).nextDown),
            min((point.latitude - south) * rowsPerDegree, Double(rows).nextDown)
        )
    }

    /// The block of a place, counted row by row.
    func block(of place: SIMD2<Double>) -> Int { Int(place.y) * columns + Int(place.x) }

    /// The latitude of the middle of a block's row.
    func latitude(ofBlock block: Int) -> Double {
        south + (Double(block / columns) + 0.5) * blockHeight
    }
}
