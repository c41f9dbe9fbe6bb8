public import Geodesy

extension SpatialIndex {
    /// The points in a box, edges included, in no particular order.
    ///
    /// - Complexity: O(m) for m points in the cells that the box touches.
    public func search(_ box: BoundingBox) -> [Int] {
        var selection = Selection()
        search(box, into: &selection)
        return Array(selection)
    }

    /// Replaces what is in a selection by the points in a box, edges included.
    ///
    /// - Parameters:
    ///   - box: compared in degrees, as ``Geodesy/BoundingBox/contains(_:)`` does.
    ///   - selection: takes the answer, in no particular order.
    /// - Complexity: O(m) for m points in the cells that the box touches.
    public func search(_ box: BoundingBox, into selection: inout Selection) {
        index.store.search(box, into: &selection)
    }

    /// How many points are in a box, edges included.
    ///
    /// - Complexity: O(m) for m points in the cells that the box touches.
    public func count(in box: BoundingBox) -> Int { index.store.count(in: box) }

    /// How many points are in each of the equal parts of a box, as a map of density shows them.
    ///
    /// - Parameters:
    ///   - box: the box; a point on an inner edge counts to the north or east of it.
    ///   - columns: the number of parts from west to east, at least 1.
    ///   - rows: the number of parts from south to north, at least 1.
    /// - Returns: `columns * rows` counts, row by row from the south west.
    /// - Precondition: `columns` and `rows` are positive.
    /// - Complexity: O(m + columns · rows) for m points in the box.
    public func density(in box: BoundingBox, columns: Int, rows: Int) -> [Int] {
        precondition(columns > 0 && rows > 0, "at least one part")
        var counts = [Int](repeating: 0, count: columns * rows)
        var selection = Selection()
        index.store.searchPositions(box, into: &selection)
        let west = box.southWest.longitude
        let south = box.southWest.latitude
        let span = box.northEast.longitude - west
        let width = span < 0 ? span + 360 : span
        let height = box.northEast.latitude - south
        for position in selection {
            let point = index.store.coordinates[position]
            let shift = point.longitude - west
            var across = shift < 0 ? shift + 360 : shift
            // A point of the longitude 180 in a box that begins at -180.
            if across == 360, width < 360 { across = 0 }
            let column = Self.part(across, of: width, columns)
            counts[Self.part(point.latitude - south, of: height, rows) * columns + column] += 1
        }
        return counts
    }

    /// Which of equal parts of a length a distance from its beginning falls into.
    private static func part(_ distance: Double, of length: Double, _ count: Int) -> Int {
        guard length > 0, distance < length else { return distance > 0 ? count - 1 : 0 }
        return min(Int(distance / length * Double(count)), count - 1)
    }
}
