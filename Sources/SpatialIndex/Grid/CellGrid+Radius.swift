import Geodesy

extension CellGrid {
    /// The most blocks that are worth visiting for a circle.
    private static let blockLimit = 256

    /// Visits the points in the cells that a circle touches, eight at a time.
    ///
    /// - Parameters:
    ///   - metres: the radius of the circle.
    ///   - metric: the metric at its centre.
    ///   - body: `body(first, verdict)` for the points from a position on.
    /// - Returns: false if the grid cannot say: near the poles, over the antimeridian, or for a
    ///   circle of many blocks.
    @inline(__always)
    func forEachLanes(
        within metres: Double,
        of metric: LocalMetric,
        _ body: (Int, LaneVerdict) -> Void
    ) -> Bool {
        let error = LocalMetric.error(metres: metres, storedError: storedError)
        guard metric.latitude.magnitude <= LocalMetric.latitudeLimit,
            metres < LocalMetric.distanceLimit / 2,
            let box = metric.box(metres: metres + error)
        else { return false }
        guard let window = window(box) else { return true }
        guard window.blockCount <= Self.blockLimit else { return false }
        let columns = LocalMetric.Columns(metric)
        let inside = max(0, metres - error)
        let inner = Floats(repeating: Float(inside * inside))
        let outer = Floats(repeating: Float((metres + error) * (metres + error)))
        forEachRun(in: window) { i, j, first, end in
            let east = Float(metric.longitude - middleLongitude(ofColumn: i))
            let north = Float(metric.latitude - middleLatitude(ofRow: j))
            var position = first
            while position < end {
                let squares = columns.squares(
                    east: eastings.vector(at: position) - east,
                    north: northings.vector(at: position) - north
                )
                let mine = LaneMask(before: end &- position)
                body(
                    position,
                    LaneVerdict(
                        inside: (squares .< inner).lanes & mine,
                        possible: (squares .<= outer).lanes & mine
                    )
                )
                position &+= 8
            }
        }
        return true
    }
}
