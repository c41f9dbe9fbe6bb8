extension LinearRing {
    /// Where a place lies with respect to a ring.
    public enum Location: Hashable, Sendable {
        /// Within the ring and not on it.
        case inside

        /// On an edge or a position of the ring.
        case boundary

        /// Beyond the ring.
        case outside
    }

    /// Where a place lies, by counting the edges to the east of it (the even-odd rule).
    ///
    /// Each edge is measured from its southern end whichever way it runs, so two rings that share
    /// an edge agree about every place near it: no place falls between them.
    ///
    /// - Complexity: O(n) for n positions, O(1) outside the bounding box.
    public func location(of place: Coordinate) -> Location {
        let here = planarLocation(of: place)
        guard here == .outside, place.longitude.magnitude == 180 else { return here }
        return planarLocation(of: Coordinate(oppositeNameOf: place))
    }

    /// Whether a place is within the ring or on it.
    public func contains(_ place: Coordinate) -> Bool { location(of: place) != .outside }

    private func planarLocation(of place: Coordinate) -> Location {
        guard boundingBox.contains(place) else { return .outside }
        var isInside = false
        for (start, end) in zip(positions, positions.dropFirst()) {
            let (low, high) = start.latitude <= end.latitude ? (start, end) : (end, start)
            guard low.latitude <= place.latitude, place.latitude <= high.latitude else { continue }
            if low.latitude == high.latitude {
                let reach = min(low.longitude, high.longitude)...max(low.longitude, high.longitude)
                if reach.contains(place.longitude) { return .boundary }
                continue
            }
            // Positive where the place is west of the edge.
            let side =
                (high.longitude - low.longitude) * (place.latitude - low.latitude)
                - (high.latitude - low.latitude) * (place.longitude - low.longitude)
            if side == 0 { return .boundary }
            // The upper end belongs to the next edge, so that a vertex counts once.
            if side > 0, place.latitude < high.latitude {
                isInside.toggle()
            }
        }
        return isInside ? .inside : .outside
    }
}

extension Coordinate {
    /// Makes the other name of a place on the antimeridian.
    fileprivate init(oppositeNameOf place: Coordinate) {
        self.init(onGlobe: -place.longitude, place.latitude)
    }
}
