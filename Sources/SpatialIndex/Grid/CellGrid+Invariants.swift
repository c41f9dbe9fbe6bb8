import Geodesy

extension CellGrid {
    /// What is broken of the grid's promises: cells, runs, regions and stored degrees.
    func checkInvariants(_ coordinates: UnsafePointer<Coordinate>, count: Int) -> String? {
        var nextCell = 0
        var seen = 0
        var regionTotal = 0
        let occupied = (0..<columns * rows).filter { blocks[$0].columns > 0 }
            .sorted { blocks[$0].firstCell < blocks[$1].firstCell }
        for number in occupied {
            let block = blocks[number]
            guard Int(block.firstCell) == nextCell else { return "block \(number) has a gap" }
            for cell in 0..<Int(block.columns) * Int(block.rows) {
                let first = Int(starts[nextCell + cell])
                let end = Int(starts[nextCell + cell + 1])
                guard first == seen, first <= end else { return "cell \(cell) of \(number)" }
                for position in first..<end {
                    let problem = misplaced(coordinates[position], position, number, cell)
                    if let problem { return problem }
                }
                seen = end
            }
            nextCell += Int(block.columns) * Int(block.rows)
        }
        let regionRows = (rows + Self.regionSide - 1) / Self.regionSide
        for region in 0..<regionColumns * regionRows { regionTotal += Int(regions[region]) }
        return seen == count && regionTotal == count
            ? nil : "\(seen) points of \(count) are in cells"
    }

    private func misplaced(
        _ point: Coordinate,
        _ position: Int,
        _ number: Int,
        _ cell: Int
    ) -> String? {
        let here = DegreeBox(
            west: point.longitude,
            south: point.latitude,
            east: point.longitude,
            north: point.latitude
        )
        guard let window = window(here) else { return "point \(position) is outside" }
        let (j, i) = number.quotientAndRemainder(dividingBy: columns)
        guard window.columns == i...i, window.rows == j...j else {
            return "point \(position) is in another block"
        }
        let block = blocks[number]
        let column = Self.cell(window.west - Double(i), of: Int(block.columns))
        let row = Self.cell(window.south - Double(j), of: Int(block.rows))
        guard row * Int(block.columns) + column == cell else {
            return "point \(position) is in another cell"
        }
        let east = Float(point.longitude - middleLongitude(ofColumn: i))
        let north = Float(point.latitude - middleLatitude(ofRow: j))
        return eastings[position] == east && northings[position] == north
            ? nil : "the degrees of point \(position) are wrong"
    }
}
