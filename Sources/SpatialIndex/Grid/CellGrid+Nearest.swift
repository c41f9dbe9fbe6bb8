import Geodesy

extension CellGrid {
    /// The most blocks that are worth visiting for a nearest query.
    private static let blockLimit = 150
    /// The greatest radius in metres that is worth searching, well within the metric's limit.
    private static let radiusLimit = 90_000.0
    private static let attemptLimit = 4

    /// Finds the nearest points in the cells around a place.
    ///
    /// From the density of points around follows a radius that should hold a few more than wanted.
    /// All points in the cells that the circle touches are compared; too few inside it, and a
    /// larger circle follows.
    ///
    /// - Parameters:
    ///   - metric: the metric at the place.
    ///   - limit: how many points are wanted, less than ``Shortlist/resultCapacity``.
    ///   - reachMetres: the greatest distance of interest.
    ///   - list: takes the results.
    /// - Returns: none near the poles, the antimeridian and outside the grid, or where points are
    ///   so sparse or so crowded that cells do not help.
    @inline(__always)
    func nearest(
        to metric: LocalMetric,
        limit: Int,
        reachMetres: Double,
        into list: inout Shortlist
    ) -> Verdict {
        guard metric.latitude.magnitude <= LocalMetric.latitudeLimit else { return .none }
        let x = column(metric.longitude)
        let y = row(metric.latitude)
        guard x >= 0, y >= 0, x < Double(columns), y < Double(rows) else { return .none }
        let wanted = 1.3 * Double(limit) + 2
        var square = wanted / (.pi * density(x, y, metric))
        var attempt = 0
        while attempt < Self.attemptLimit {
            attempt &+= 1
            let estimate = square.squareRoot()
            let isLast = reachMetres <= estimate
            let radius = isLast ? reachMetres : estimate
            let error = LocalMetric.error(metres: radius, storedError: storedError)
            guard radius < Self.radiusLimit,
                collect(within: radius + error, of: metric, into: &list)
            else { return .none }
            let verdict = judge(limit, radius, error, isLast: isLast, &list)
            if let verdict { return verdict }
            square *= min(8, 1.2 * wanted / (Double(list.count) + 0.25))
        }
        return .none
    }

    /// Sorts what was collected, and looks whether roundings could have changed the answer.
    ///
    /// - Returns: nil if there are too few points within the radius.
    @inline(__always)
    private func judge(
        _ limit: Int,
        _ radius: Double,
        _ error: Double,
        isLast: Bool,
        _ list: inout Shortlist
    ) -> Verdict? {
        let inside = max(0, radius - error)
        let inner = Float(inside * inside)
        let outer = Float((radius + error) * (radius + error))
        list.keep(upTo: isLast ? outer : inner)
        guard list.count >= limit || isLast else { return nil }
        list.prune(limit &+ 1, upTo: outer)
        list.select(limit &+ 1)
        let isMore = list.resultCount > limit
        if !isMore && list.resultCount == 0 { return .certain }
        if isMore { list.resultCount = limit }
        let last = list.resultSquares[list.resultCount &- 1]
        if isLast && last >= inner { return .doubtful(withinMetres: radius + error) }
        // Points beyond the circle are farther than its inner edge.
        let next = isMore ? list.resultSquares[limit] : (isLast ? .infinity : inner)
        var gap = next - last
        var index = 1
        while index < list.resultCount {
            gap = min(gap, list.resultSquares[index] - list.resultSquares[index &- 1])
            index &+= 1
        }
        // Two distances up to r that are 2ε apart have squares that are up to 4εr apart.
        if gap > Float(4 * error * radius) || isInOrder(list, next) { return .certain }
        return .doubtful(withinMetres: radius + error)
    }

    /// Whether each result is nearer than the following by more than the errors at its own
    /// distance.
    @inline(never)
    private func isInOrder(_ list: Shortlist, _ next: Float) -> Bool {
        for index in 0..<list.resultCount {
            let following =
                index + 1 < list.resultCount ? list.resultSquares[index + 1] : next
            guard following.isFinite else { return true }
            let metres = Double(following).squareRoot()
            let error = LocalMetric.error(metres: metres, storedError: storedError)
            let gap = following - list.resultSquares[index]
            guard gap > Float(4 * error * metres) else { return false }
        }
        return true
    }

    /// The points for each square metre around a place, from the counts of cells around it.
    @inline(__always)
    private func density(_ x: Double, _ y: Double, _ metric: LocalMetric) -> Double {
        let i = Int(x)
        let j = Int(y)
        let squareDegree =
            (Double(metric.alongMeridian) * Double(metric.alongParallel)).squareRoot()
        let squareMetres = blockWidth * blockHeight * squareDegree
        let block = blocks[j &* columns &+ i]
        let width = Int(block.columns)
        let height = Int(block.rows)
        guard width &+ height > 2 else {
            let points = regions[j / Self.regionSide &* regionColumns &+ i / Self.regionSide]
            let count = Double(Self.regionSide &* Self.regionSide)
            return (Double(points) + 0.5) / (squareMetres * count)
        }
        let column = Self.cell(x - Double(i), of: width)
        let row = Self.cell(y - Double(j), of: height)
        let left = max(column &- 2, 0)
        let right = min(column &+ 2, width &- 1)
        let bottom = max(row &- 1, 0)
        let top = min(row &+ 1, height &- 1)
        var points = 0
        var start = starts + (Int(block.firstCell) &+ bottom &* width)
        for _ in bottom...top {
            points &+= Int(start[right &+ 1]) &- Int(start[left])
            start += width
        }
        let cells = Double((right &- left &+ 1) &* (top &- bottom &+ 1))
        return (Double(points) + 0.5) * Double(width &* height) / (squareMetres * cells)
    }

    /// Collects the points of all cells that a circle touches.
    ///
    /// - Returns: false if they are too many.
    @inline(__always)
    private func collect(
        within metres: Double,
        of metric: LocalMetric,
        into list: inout Shortlist
    ) -> Bool {
        guard let box = metric.box(metres: metres) else { return false }
        list.count = 0
        guard let window = window(box) else { return true }
        guard window.blockCount <= Self.blockLimit else { return false }
        let columns = LocalMetric.Columns(metric)
        let squares = list.squares
        let positions = list.positions
        var count = 0
        forEachRun(in: window) { i, j, first, end in
            let east = Float(metric.longitude - middleLongitude(ofColumn: i))
            let north = Float(metric.latitude - middleLatitude(ofRow: j))
            var position = first
            while position < end, count <= Shortlist.capacity {
                let square = columns.squares(
                    east: eastings.vector(at: position) - east,
                    north: northings.vector(at: position) - north
                )
                squares.store(square, at: count)
                let first = Words(repeating: UInt32(truncatingIfNeeded: position))
                positions.store(first &+ Words(0, 1, 2, 3, 4, 5, 6, 7), at: count)
                count &+= min(8, end &- position)
                position &+= 8
            }
        }
        list.count = count
        return count <= Shortlist.capacity
    }
}
