/// An arc of a circle, counterclockwise, that bounds what is covered.
struct VisibleArc {
    let disc: Int
    let start: Double
    let end: Double
    /// Whether nothing bounds it; an arc of a full turn may also begin and end at the border.
    let isCircle: Bool
    /// Where it begins and ends in degrees; the same place for a whole circle.
    let startDegrees: PlanePoint
    let endDegrees: PlanePoint
}
