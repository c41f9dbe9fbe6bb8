extension CellGrid {
    /// Visits the points in the cells that a box touches, eight at a time.
    ///
    /// - Parameters:
    ///   - box: the box, edges included.
    ///   - body: `body(first, verdict)` for the points from a position on.
    @inline(__always)
    func forEachLanes(in box: DegreeBox, _ body: (Int, LaneVerdict) -> Void) {
        guard let window = window(box) else { return }
        // The points, the box's middle and its half size, all rounded to Float, and their
        // differences; and degrees themselves are rounded, to 3e-14.
        let size = max(box.east - box.west, box.north - box.south)
        let slack = Float((size + max(blockWidth, blockHeight)) / 2_000_000 + 1e-13)
        let halfWidth = Float((box.east - box.west) / 2)
        let halfHeight = Float((box.north - box.south) / 2)
        forEachRun(in: window) { i, j, first, end in
            let east = Float((box.west + box.east) / 2 - middleLongitude(ofColumn: i))
            let north = Float((box.south + box.north) / 2 - middleLatitude(ofRow: j))
            var position = first
            while position < end {
                let across = (eastings.vector(at: position) - east).magnitudes - halfWidth
                let along = (northings.vector(at: position) - north).magnitudes - halfHeight
                let outward = across.greater(along)
                let mine = LaneMask(before: end &- position)
                body(
                    position,
                    LaneVerdict(
                        inside: (outward .< Floats(repeating: -slack)).lanes & mine,
                        possible: (outward .<= Floats(repeating: slack)).lanes & mine
                    )
                )
                position &+= 8
            }
        }
    }
}
