extension Geodesic {
    /// The place at a distance in a direction, within 15 nm for ways up to once around the globe.
    ///
    /// A negative distance leads backwards. At a pole the direction is counted from the meridian
    /// that the coordinate names.
    ///
    /// - Precondition: The azimuth and the distance are finite.
    public static func direct(
        from start: Coordinate,
        azimuthDegrees azimuth: Double,
        distanceMetres distance: Double
    ) -> GeodesicDirect {
        precondition(azimuth.isFinite, "The azimuth of a geodesic must be finite.")
        precondition(distance.isFinite, "The length of a geodesic must be finite.")
        let latitude = ReducedLatitude(latitudeDegrees: start.latitude)
        let line = GeodesicLine(from: latitude, azimuth: Angle(degrees: azimuth))
        let end = line.point(lengthRatio: distance / WGS84.semiMinorAxisMetres)
        return GeodesicDirect(
            destination: Coordinate(
                wrapping: start.longitude + end.longitudeRadians / radiansPerDegree,
                Angle(
                    sine: end.latitude.sine,
                    cosine: WGS84.axisRatio * end.latitude.cosine
                ).degrees
            ),
            finalAzimuthDegrees: azimuthDegrees(end.azimuth)
        )
    }
}
