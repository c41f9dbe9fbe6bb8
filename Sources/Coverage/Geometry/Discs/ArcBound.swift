/// What ends an arc of a circle.
enum ArcBound {
    /// The circle of another disc, met where its disc begins or ends, counterclockwise.
    case disc(Int, isEnd: Bool)

    /// The border of the area, met at a place.
    case border(BoundaryEnd)

    /// Nothing: the arc is a whole circle.
    case none
}
