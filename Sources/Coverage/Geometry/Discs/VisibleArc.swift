/// An arc of a circle, counterclockwise, that bounds what is covered.
struct VisibleArc {
    let disc: Int
    let start: Double
    let end: Double
    /// Where it begins and ends in degrees; the same place for a whole circle.
    let startDegrees: PlanePoint
    let endDegrees: PlanePoint
}
