extension MultiPolygon {
    /// Whether the area and a box have a place in common, be it on their edges.
    ///
    /// Edges of the area are straight in longitude and latitude, as those of the box are. An edge
    /// that passes a corner of the box more closely than doubles tell counts as touching it.
    ///
    /// - Complexity: O(n) for n positions, O(1) for a polygon whose box is apart.
    public func intersects(_ box: BoundingBox) -> Bool {
        let rectangles = DegreeRectangle.parts(of: box)
        return polygons.contains { polygon in
            rectangles.contains { polygon.intersects($0) }
        }
    }
}

extension Polygon {
    fileprivate func intersects(_ rectangle: DegreeRectangle) -> Bool {
        guard rectangle.meets(boundingBox) else { return false }
        if ([exterior] + holes).contains(where: { $0.crosses(rectangle) }) { return true }
        // No edge is in the rectangle: it lies wholly in the area, or wholly outside.
        return contains(rectangle.corner)
    }
}

extension LinearRing {
    /// Whether an edge has a place in common with a rectangle.
    fileprivate func crosses(_ rectangle: DegreeRectangle) -> Bool {
        guard rectangle.meets(boundingBox) else { return false }
        return zip(positions, positions.dropFirst()).contains { rectangle.meets($0, $1) }
    }
}

/// A box that does not cross the antimeridian, as a closed rectangle of degrees.
private struct DegreeRectangle {
    let west: Double
    let east: Double
    let south: Double
    let north: Double

    /// The rectangles that make up a box, with both names of the antimeridian.
    static func parts(of box: BoundingBox) -> [DegreeRectangle] {
        let south = box.southWest.latitude
        let north = box.northEast.latitude
        let west = box.southWest.longitude
        let east = box.northEast.longitude
        let spans: [(west: Double, east: Double)] =
            box.crossesAntimeridian ? [(west, 180), (-180, east)] : [(west, east)]
        let touchesSeam = spans.contains { $0.west == -180 || $0.east == 180 }
        let seams: [(west: Double, east: Double)] =
            touchesSeam ? [(-180, -180), (180, 180)] : []
        return (spans + seams).map {
            DegreeRectangle(west: $0.west, east: $0.east, south: south, north: north)
        }
    }

    /// One of the corners.
    var corner: Coordinate { Coordinate(onGlobe: west, south) }

    func meets(_ box: BoundingBox) -> Bool {
        west <= box.northEast.longitude && box.southWest.longitude <= east
            && south <= box.northEast.latitude && box.southWest.latitude <= north
    }

    /// Whether an edge has a place in common with the rectangle: their boxes overlap, and not all
    /// corners are on the same side of the edge (the separating axes of a segment and a box).
    func meets(_ start: Coordinate, _ end: Coordinate) -> Bool {
        guard west <= max(start.longitude, end.longitude),
            min(start.longitude, end.longitude) <= east,
            south <= max(start.latitude, end.latitude),
            min(start.latitude, end.latitude) <= north
        else { return false }
        let eastward = end.longitude - start.longitude
        let northward = end.latitude - start.latitude
        var isLeft = false
        var isRight = false
        for (longitude, latitude) in [(west, south), (west, north), (east, south), (east, north)] {
            let side =
                eastward * (latitude - start.latitude) - northward * (longitude - start.longitude)
            isLeft = isLeft || side >= 0
            isRight = isRight || side <= 0
        }
        return isLeft && isRight
    }
}
