/// The shape that stands for a station on a map: told apart without colour.
enum Marker: Sendable {
    /// In use, or yes.
    case disc
    /// Unknown.
    case ring
    /// Being built.
    case triangle
    /// Planned.
    case square
    /// Closed for a time, or no.
    case cross

    /// The drawing commands of the shape around a point.
    func path(at point: MapPoint, radius: Double = 3) -> String {
        let (x, y, r) = (point.x, point.y, radius)
        func at(_ dx: Double, _ dy: Double) -> String {
            MapPoint(x: x + dx, y: y + dy).text
        }
        switch self {
        case .disc, .ring:
            let size = Drawing.number(r)
            let turn = "a\(size) \(size) 0 1 0"
            return "M\(at(-r, 0))\(turn) \(Drawing.number(2 * r)) 0"
                + "\(turn) \(Drawing.number(-2 * r)) 0Z"
        case .triangle:
            return "M\(at(0, -1.2 * r))L\(at(1.1 * r, 0.8 * r))L\(at(-1.1 * r, 0.8 * r))Z"
        case .square:
            let h = 0.85 * r
            return "M\(at(-h, -h))L\(at(h, -h))L\(at(h, h))L\(at(-h, h))Z"
        case .cross:
            let h = 0.85 * r
            return "M\(at(-h, -h))L\(at(h, h))M\(at(-h, h))L\(at(h, -h))"
        }
    }
}
