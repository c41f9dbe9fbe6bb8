/// A point with its distance, which beyond the limit of ``ShortGeodesic`` may be an estimate.
struct ExactNeighbour {
    let position: Int
    var metres: Double

    /// The distance if it is as good as an answer's has to be.
    var knownMetres: Double? { metres <= ShortGeodesic.limit ? metres : nil }
}
