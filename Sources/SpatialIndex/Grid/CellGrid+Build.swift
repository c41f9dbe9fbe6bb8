import Geodesy

extension CellGrid {
    /// Lays a grid over points.
    ///
    /// - Parameters:
    ///   - coordinates: the points.
    ///   - memory: what will own the grid's arrays.
    /// - Returns: the grid, and for each position of the store the index of its point.
    /// - Complexity: O(n + b log b) for b blocks that have points.
    static func build(
        _ coordinates: [Coordinate],
        in memory: Memory
    ) -> (grid: CellGrid, order: [UInt32]) {
        let frame = GridFrame(coordinates, pointsPerBlock: pointsPerBlock)
        let places = coordinates.map { frame.place(of: $0) }
        var counts = [UInt32](repeating: 0, count: frame.blockCount)
        for place in places { counts[frame.block(of: place)] += 1 }
        let blocks = memory.array(of: Block.self, count: frame.blockCount)
        let cellCount = divide(blocks, by: counts, frame)
        let starts = memory.array(of: UInt32.self, count: cellCount + 2)
        var order = sort(places, into: starts, cellCount: cellCount, blocks, frame)
        for cell in 0..<cellCount {
            let run = Int(starts[cell])..<Int(starts[cell + 1])
            if run.count > PackedRTree.fanout { halve(&order, run, coordinates) }
        }
        let grid = CellGrid(frame, blocks, starts, counts, count: coordinates.count, memory)
        grid.fill(order, places, coordinates)
        return (grid, order)
    }

    private init(
        _ frame: GridFrame,
        _ blocks: UnsafePointer<Block>,
        _ starts: UnsafePointer<UInt32>,
        _ counts: [UInt32],
        count: Int,
        _ memory: Memory
    ) {
        west = frame.west
        south = frame.south
        east = frame.east
        north = frame.north
        blockWidth = frame.blockWidth
        blockHeight = frame.blockHeight
        columnsPerDegree = frame.columnsPerDegree
        rowsPerDegree = frame.rowsPerDegree
        columns = frame.columns
        rows = frame.rows
        self.blocks = blocks
        self.starts = starts
        regionColumns = (frame.columns + Self.regionSide - 1) / Self.regionSide
        let regionRows = (frame.rows + Self.regionSide - 1) / Self.regionSide
        let regions = memory.array(of: UInt32.self, count: regionColumns * regionRows)
        for block in counts.indices where counts[block] > 0 {
            let (row, column) = block.quotientAndRemainder(dividingBy: frame.columns)
            regions[row / Self.regionSide * regionColumns + column / Self.regionSide] +=
                counts[block]
        }
        self.regions = UnsafePointer(regions)
        eastings = UnsafePointer(memory.array(of: Float.self, count: count))
        northings = UnsafePointer(memory.array(of: Float.self, count: count))
        // Half a block of degrees, rounded to 24 bits, on both axes; and 15 nm, to which the
        // geodesic is known, on each side of a comparison.
        let greatestDegree = 111_700.0
        let greatest = max(frame.blockWidth, frame.blockHeight)
        storedError = 1.5 * greatestDegree * greatest / 16_777_216 + 5e-8
    }

    private func fill(_ order: [UInt32], _ places: [SIMD2<Double>], _ coordinates: [Coordinate]) {
        let eastings = UnsafeMutablePointer(mutating: eastings)
        let northings = UnsafeMutablePointer(mutating: northings)
        for (position, index) in order.enumerated() {
            let place = places[Int(index)]
            let point = coordinates[Int(index)]
            let longitude = middleLongitude(ofColumn: Int(place.x))
            let latitude = middleLatitude(ofRow: Int(place.y))
            eastings[position] = Float(point.longitude - longitude)
            northings[position] = Float(point.latitude - latitude)
        }
    }

    /// Gives each block that has points its cells, along the Hilbert curve.
    ///
    /// - Returns: the number of cells.
    private static func divide(
        _ blocks: UnsafeMutablePointer<Block>,
        by counts: [UInt32],
        _ frame: GridFrame
    ) -> Int {
        var order = 1
        while 1 << order < max(frame.columns, frame.rows) { order += 1 }
        var curve: [(distance: UInt64, block: Int)] = []
        for block in counts.indices where counts[block] > 0 {
            let (row, column) = block.quotientAndRemainder(dividingBy: frame.columns)
            curve.append(
                (HilbertCurve.distance(column: column, row: row, order: order), block)
            )
        }
        curve.sort { $0.distance < $1.distance }
        var cellCount = 0
        for (_, block) in curve {
            let ground = frame.blockWidth * cosine(degrees: frame.latitude(ofBlock: block))
            let cells = max(1, Double(counts[block]) / pointsPerCell)
            let aspect = frame.blockHeight / max(ground, frame.blockHeight * 1e-3)
            let greatest = Double(UInt16.max)
            let rows = min(max((cells * aspect / cellAspect).squareRoot().rounded(), 1), greatest)
            let columns = min(max((cells / rows).rounded(), 1), greatest)
            blocks[block] = Block(
                firstCell: UInt32(cellCount),
                columns: UInt16(columns),
                rows: UInt16(rows)
            )
            cellCount += Int(columns) * Int(rows)
        }
        return cellCount
    }

    /// Sorts points by cell, by counting.
    private static func sort(
        _ places: [SIMD2<Double>],
        into starts: UnsafeMutablePointer<UInt32>,
        cellCount: Int,
        _ blocks: UnsafePointer<Block>,
        _ frame: GridFrame
    ) -> [UInt32] {
        let cells = places.map { place in
            let block = blocks[frame.block(of: place)]
            let column = cell(place.x - Double(Int(place.x)), of: Int(block.columns))
            let row = cell(place.y - Double(Int(place.y)), of: Int(block.rows))
            return block.firstCell + UInt32(row * Int(block.columns) + column)
        }
        // Shifted by one place: while points are put down, each start moves on to its cell's end.
        for cell in cells { starts[Int(cell) + 2] += 1 }
        for cell in 0..<cellCount { starts[cell + 2] += starts[cell + 1] }
        var order = [UInt32](repeating: 0, count: places.count)
        for (index, cell) in cells.enumerated() {
            let place = starts[Int(cell) + 1]
            order[Int(place)] = UInt32(index)
            starts[Int(cell) + 1] = place + 1
        }
        return order
    }

    /// Brings the points of an overfull cell into an order whose runs are compact.
    private static func halve(
        _ order: inout [UInt32],
        _ run: Range<Int>,
        _ coordinates: [Coordinate]
    ) {
        guard run.count > PackedRTree.fanout else { return }
        var low = SIMD2(repeating: Double.infinity)
        var high = -low
        for index in order[run] {
            let point = coordinates[Int(index)]
            let place = SIMD2(point.longitude, point.latitude)
            low.replace(with: place, where: place .< low)
            high.replace(with: place, where: place .> high)
        }
        let extent = high - low
        guard extent != SIMD2(0, 0) else { return }
        if extent.x > extent.y {
            order[run].sort { coordinates[Int($0)].longitude < coordinates[Int($1)].longitude }
        } else {
            order[run].sort { coordinates[Int($0)].latitude < coordinates[Int($1)].latitude }
        }
        let middle = run.lowerBound + run.count / 2
        halve(&order, run.lowerBound..<middle, coordinates)
        halve(&order, middle..<run.upperBound, coordinates)
    }
}
