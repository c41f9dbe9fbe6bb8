/// The blocks and cells that a box of degrees touches.
struct GridWindow {
    /// The edges in blocks, inside the grid.
    let west: Double
    let east: Double
    let south: Double
    let north: Double
    let columns: ClosedRange<Int>
    let rows: ClosedRange<Int>

    @inline(__always) var blockCount: Int {
        (columns.upperBound &- columns.lowerBound &+ 1) &* (rows.upperBound &- rows.lowerBound &+ 1)
    }
}

extension Double {
    /// The number itself if it is from 0 to a limit, else the nearer of the two.
    @inline(__always)
    fileprivate func clamped(to limit: Double) -> Double {
        self > 0 ? (self < limit ? self : limit) : 0
    }
}

extension CellGrid {
    /// The part of the grid that a box of degrees touches, nil if it touches none.
    ///
    /// A point in the box lies in one of its cells: the box's edges and the points come to
    /// their cells by the same operations, each of which keeps the order of what it is given.
    @inline(__always)
    func window(_ box: DegreeBox) -> GridWindow? {
        guard box.west <= box.east, box.west <= east, box.east >= west,
            box.south <= box.north, box.south <= north, box.north >= south
        else { return nil }
        let left = column(box.west)
        let right = column(box.east)
        let bottom = row(box.south)
        let top = row(box.north)
        let greatestColumn = Double(columns).nextDown
        let greatestRow = Double(rows).nextDown
        let first = (column: left.clamped(to: greatestColumn), row: bottom.clamped(to: greatestRow))
        let last = (column: right.clamped(to: greatestColumn), row: top.clamped(to: greatestRow))
        return GridWindow(
            west: first.column,
            east: last.column,
            south: first.row,
            north: last.row,
            columns: Int(first.column)...Int(last.column),
            rows: Int(first.row)...Int(last.row)
        )
    }

    /// Visits the runs of points in the cells of a window: `body(column, row, first, end)`.
    @inline(__always)
    func forEachRun(in window: GridWindow, _ body: (Int, Int, Int, Int) -> Void) {
        var j = window.rows.lowerBound
        while j <= window.rows.upperBound {
            var i = window.columns.lowerBound
            while i <= window.columns.upperBound {
                let block = blocks[j &* columns &+ i]
                if block.columns != 0 { forEachRun(of: block, i, j, in: window, body) }
                i &+= 1
            }
            j &+= 1
        }
    }

    @inline(__always)
    private func forEachRun(
        of block: Block,
        _ i: Int,
        _ j: Int,
        in window: GridWindow,
        _ body: (Int, Int, Int, Int) -> Void
    ) {
        let width = Int(block.columns)
        let height = Int(block.rows)
        let left =
            i == window.columns.lowerBound ? Self.cell(window.west - Double(i), of: width) : 0
        let right =
            i == window.columns.upperBound
            ? Self.cell(window.east - Double(i), of: width) : width &- 1
        let bottom =
            j == window.rows.lowerBound ? Self.cell(window.south - Double(j), of: height) : 0
        let top =
            j == window.rows.upperBound
            ? Self.cell(window.north - Double(j), of: height) : height &- 1
        var row = bottom
        var start = starts + (Int(block.firstCell) &+ bottom &* width)
        while row <= top {
            let first = Int(start[left])
            let end = Int(start[right &+ 1])
            if first < end { body(i, j, first, end) }
            start += width
            row &+= 1
        }
    }
}
