extension LinearRing {
    /// The area of the ring in the plane of longitude and latitude, in square degrees.
    ///
    /// It is positive if the ring runs counterclockwise and negative if clockwise. It says which
    /// way a ring winds, and not how large the area is on the ground.
    public var signedAreaSquareDegrees: Double {
        guard let origin = positions.first else { return 0 }
        var doubled = 0.0
        for (start, end) in zip(positions, positions.dropFirst()) {
            doubled +=
                (start.longitude - origin.longitude) * (end.latitude - origin.latitude)
                - (end.longitude - origin.longitude) * (start.latitude - origin.latitude)
        }
        return doubled / 2
    }

    /// Whether the ring runs counterclockwise, seen from above with north up.
    public var isCounterclockwise: Bool { signedAreaSquareDegrees > 0 }

    /// The ring in the direction asked for; a ring without area stays as it is.
    public func wound(counterclockwise: Bool) -> LinearRing {
        let area = signedAreaSquareDegrees
        return area != 0 && (area > 0) != counterclockwise ? reversed() : self
    }
}
