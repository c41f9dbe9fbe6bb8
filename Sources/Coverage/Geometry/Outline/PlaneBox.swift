/// A box of a plane, edges included.
struct PlaneBox {
    var low: PlanePoint
    var high: PlanePoint

    /// A box that holds nothing.
    static let empty = PlaneBox(
        low: PlanePoint(x: .infinity, y: .infinity),
        high: PlanePoint(x: -.infinity, y: -.infinity)
    )

    init(low: PlanePoint, high: PlanePoint) {
        self.low = low
        self.high = high
    }

    /// The smallest box around two points.
    @inline(__always)
    init(_ first: PlanePoint, _ second: PlanePoint) {
        low = PlanePoint(x: min(first.x, second.x), y: min(first.y, second.y))
        high = PlanePoint(x: max(first.x, second.x), y: max(first.y, second.y))
    }

    /// The smallest box around this and another.
    @inline(__always)
    func union(_ other: PlaneBox) -> PlaneBox {
        PlaneBox(
            low: PlanePoint(x: min(low.x, other.low.x), y: min(low.y, other.low.y)),
            high: PlanePoint(x: max(high.x, other.high.x), y: max(high.y, other.high.y))
        )
    }

    @inline(__always)
    func intersects(_ other: PlaneBox) -> Bool {
        low.x <= other.high.x && other.low.x <= high.x
            && low.y <= other.high.y && other.low.y <= high.y
    }

    var centre: PlanePoint { PlanePoint(x: (low.x + high.x) / 2, y: (low.y + high.y) / 2) }
}

extension PlaneBox {
    /// The box with a margin.
    func grown(by margin: Double) -> PlaneBox {
        let shift = PlanePoint(x: margin, y: margin)
        return PlaneBox(low: low - shift, high: high + shift)
    }

    /// Whether all of another box is within this one.
    func contains(_ other: PlaneBox) -> Bool {
        low.x <= other.low.x && other.high.x <= high.x
            && low.y <= other.low.y && other.high.y <= high.y
    }
}
