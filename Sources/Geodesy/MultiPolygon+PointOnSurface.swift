extension MultiPolygon {
    /// A place well within the area, for a label or to measure from; nil if there is no polygon.
    ///
    /// The middle of the longest stretch inside along the middle latitude of the largest polygon
    /// (by its bounding box). Where that latitude only touches the polygon, which a vertex on it
    /// can bring about, the first position of the ring stands in.
    ///
    /// - Complexity: O(n log n) for n positions.
    public var pointOnSurface: Coordinate? {
        let largest = polygons.max { first, second in
            first.boundingBox.extent < second.boundingBox.extent
        }
        return largest?.pointOnSurface
    }
}

extension Polygon {
    /// A place well within the polygon.
    fileprivate var pointOnSurface: Coordinate? {
        let box = boundingBox
        let latitude = (box.southWest.latitude + box.northEast.latitude) / 2
        let crossings = ([exterior] + holes).flatMap { $0.crossings(of: latitude) }.sorted()
        var longest: (length: Double, middle: Double)?
        for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
            let length = crossings[pair + 1] - crossings[pair]
            if length > longest?.length ?? 0 {
                longest = (length, (crossings[pair] + crossings[pair + 1]) / 2)
            }
        }
        guard let longest else { return exterior.positions.first }
        return Coordinate(onGlobe: longest.middle, latitude)
    }
}

extension LinearRing {
    /// The longitudes at which the ring's edges cross a circle of latitude.
    ///
    /// An edge holds its southern end and not its northern one, so that every ring crosses an even
    /// number of times.
    fileprivate func crossings(of latitude: Double) -> [Double] {
        zip(positions, positions.dropFirst()).compactMap { start, end in
            let (low, high) = start.latitude <= end.latitude ? (start, end) : (end, start)
            guard low.latitude <= latitude, latitude < high.latitude else { return nil }
            let part = (latitude - low.latitude) / (high.latitude - low.latitude)
            return low.longitude + part * (high.longitude - low.longitude)
        }
    }
}

extension BoundingBox {
    /// The product of height and width in degrees, good enough to tell the larger of two.
    fileprivate var extent: Double {
        (northEast.latitude - southWest.latitude) * (northEast.longitude - southWest.longitude)
    }
}
