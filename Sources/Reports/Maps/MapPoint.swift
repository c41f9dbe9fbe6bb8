/// A point of a drawing, in its own units, downwards from the top.
struct MapPoint: Hashable, Sendable {
    /// The distance from the left.
    let x: Double
    /// The distance from the top.
    let y: Double

    /// The point with one decimal.
    var rounded: MapPoint {
        MapPoint(x: (x * 10).rounded() / 10, y: (y * 10).rounded() / 10)
    }

    /// Both numbers as a path of SVG takes them.
    var text: String { "\(Drawing.number(x)) \(Drawing.number(y))" }
}
