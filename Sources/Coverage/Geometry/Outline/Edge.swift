/// A directed edge in the plane of longitude and latitude, the area on its left, in degrees.
struct Edge {
    let start: PlanePoint
    let end: PlanePoint

    var box: PlaneBox { PlaneBox(start, end) }

    /// Where on the edge a fraction of the way leads.
    @inline(__always)
    func point(at fraction: Double) -> PlanePoint {
        PlanePoint(
            x: start.x + fraction * (end.x - start.x),
            y: start.y + fraction * (end.y - start.y)
        )
    }

    /// Whether the edge crosses the half-line from a place eastwards.
    ///
    /// An edge holds its southern end and not its northern one.
    @inline(__always)
    func isEast(of place: PlanePoint) -> Bool {
        let isUpward = start.y <= end.y
        let (low, high) = isUpward ? (start, end) : (end, start)
        guard low.y <= place.y, place.y < high.y else { return false }
        if min(low.x, high.x) > place.x { return true }
        return (high.x - low.x) * (place.y - low.y) > (high.y - low.y) * (place.x - low.x)
    }
}

extension Edge {
    /// The place where two edges cross each other, nil if they only touch or do not meet.
    func crossing(with other: Edge) -> PlanePoint? {
        let first = Self.side(start, end, other.start)
        let second = Self.side(start, end, other.end)
        guard first * second < 0 else { return nil }
        guard
            Self.side(other.start, other.end, start) * Self.side(other.start, other.end, end) < 0
        else { return nil }
        return other.point(at: first / (first - second))
    }

    /// Twice the area of a triangle, or 0 where rounding could have made its sign.
    private static func side(_ a: PlanePoint, _ b: PlanePoint, _ c: PlanePoint) -> Double {
        let (left, right) = ((b.x - a.x) * (c.y - a.y), (b.y - a.y) * (c.x - a.x))
        let doubled = left - right
        return doubled.magnitude <= 4e-16 * (left.magnitude + right.magnitude) ? 0 : doubled
    }
}

extension Edge {
    /// The stretch of the edge within a box as fractions of the way, nil for none.
    ///
    /// Reference: Y.-D. Liang and B. Barsky (1984), A new concept and method for line clipping.
    func stretch(within box: PlaneBox) -> ClosedRange<Double>? {
        var (from, to) = (0.0, 1.0)
        func clip(_ start: Double, _ step: Double, _ low: Double, _ high: Double) -> Bool {
            guard step != 0 else { return low <= start && start <= high }
            let (first, second) = ((low - start) / step, (high - start) / step)
            from = max(from, min(first, second))
            to = min(to, max(first, second))
            return from <= to
        }
        guard clip(start.x, end.x - start.x, box.low.x, box.high.x),
            clip(start.y, end.y - start.y, box.low.y, box.high.y)
        else { return nil }
        return from...to
    }

    /// A place of a stretch, one of the edge's ends if the stretch has it.
    func place(in stretch: ClosedRange<Double>) -> PlanePoint {
        if stretch.lowerBound == 0 { return start }
        if stretch.upperBound == 1 { return end }
        return point(at: (stretch.lowerBound + stretch.upperBound) / 2)
    }
}

extension Edge {
    /// The corners of what a box has on the left of the line through the edge.
    func corners(onLeftIn box: PlaneBox) -> [PlanePoint] {
        let corners = [
            box.low, PlanePoint(x: box.high.x, y: box.low.y),
            box.high, PlanePoint(x: box.low.x, y: box.high.y),
        ]
        let sides = corners.map { (end - start).cross($0 - start) }
        return corners.indices.flatMap { index -> [PlanePoint] in
            let next = (index + 1) % 4
            var kept = sides[index] >= 0 ? [corners[index]] : []
            if sides[index] * sides[next] < 0 {
                let side = Edge(start: corners[index], end: corners[next])
                kept.append(side.point(at: sides[index] / (sides[index] - sides[next])))
            }
            return kept
        }
    }
}

extension [Edge] {
    /// The edges in an order in which those beside each other follow each other.
    ///
    /// Reference: G. M. Morton (1966), A computer oriented geodetic data base.
    func inSpaceOrder() -> [Edge] { spaceOrder().map { self[$0] } }

    /// The numbers of the edges in the order of ``inSpaceOrder()``.
    func spaceOrder() -> [Int] {
        let box = reduce(PlaneBox.empty) { $0.union($1.box) }
        let scale = 65_535 / Swift.max(box.high.x - box.low.x, box.high.y - box.low.y, 1e-300)
        func key(_ edge: Edge) -> UInt64 {
            let middle = edge.box.centre - box.low
            return Self.spread(UInt64(middle.x * scale)) | Self.spread(UInt64(middle.y * scale))
                << 1
        }
        return indices.map { (key(self[$0]), $0) }.sorted { $0 < $1 }.map(\.1)
    }

    /// The lower sixteen bits with a zero between each two.
    private static func spread(_ bits: UInt64) -> UInt64 {
        var bits = bits
        bits = (bits | bits << 8) & 0x00FF_00FF
        bits = (bits | bits << 4) & 0x0F0F_0F0F
        bits = (bits | bits << 2) & 0x3333_3333
        return (bits | bits << 1) & 0x5555_5555
    }
}
