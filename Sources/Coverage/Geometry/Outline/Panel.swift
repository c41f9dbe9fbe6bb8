import Geodesy

/// A piece of an edge that is short and turns little, with what is known of it beforehand.
struct Panel: Sendable {
    let edge: Edge
    /// The number of the edge that it is a piece of.
    let source: Int
    let start: SpaceVector
    let end: SpaceVector
    let startPoint: PlanePoint
    let endPoint: PlanePoint
    /// The area that the ray from the origin sweeps along it, in square metres.
    let swept: Double
    let middle: Coordinate?
    /// No place of it is farther from the middle, in metres.
    let reachMetres: Double

    init(_ edge: Edge, of source: Int, chart: EqualAreaChart, origin: PlanePoint) {
        self.edge = edge
        self.source = source
        start = SpaceVector(longitude: edge.start.x, latitude: edge.start.y)
        end = SpaceVector(longitude: edge.end.x, latitude: edge.end.y)
        startPoint = chart.point(start) - origin
        endPoint = chart.point(end) - origin
        swept = CurveArea.swept(from: startPoint, to: endPoint) { fraction in
            let place = edge.point(at: fraction)
            return chart.point(SpaceVector(longitude: place.x, latitude: place.y)) - origin
        }
        let middle = edge.point(at: 0.5)
        self.middle = try? Coordinate(longitude: middle.x, latitude: middle.y)
        reachMetres = DegreeMetric(edge.box).metres(edge.start, edge.end) / 2
    }

    var first: BoundaryEnd { BoundaryEnd(map: startPoint, degrees: edge.start) }
    var last: BoundaryEnd { BoundaryEnd(map: endPoint, degrees: edge.end) }

    /// The place at a fraction of the way.
    @inline(__always)
    func place(at fraction: Double) -> SpaceVector {
        let place = edge.point(at: fraction)
        return SpaceVector(longitude: place.x, latitude: place.y)
    }
}

extension Panel {
    /// The stretch of a panel within a disc, and whether it begins and ends on the circle.
    struct Stretch {
        let from: Double
        let to: Double
        let enters: Bool
        let leaves: Bool
    }

    /// The stretch within a disc, nil for none.
    ///
    /// A disc is convex and a panel all but straight, so there is at most one. Panels that share an
    /// end agree about it, since both ask the same of the same place.
    func stretch(within disc: GeodesicDisc) -> Stretch? {
        let (first, last) = (disc.excess(of: start), disc.excess(of: end))
        switch (first <= 0, last <= 0) {
        case (true, true):
            return Stretch(from: 0, to: 1, enters: false, leaves: false)
        case (true, false):
            let inner = innermost(disc, 0, first)
            let to = root(disc, inner.at, inner.excess, 1, last)
            return Stretch(from: 0, to: to, enters: false, leaves: true)
        case (false, true):
            let inner = innermost(disc, 1, last)
            let from = root(disc, 0, first, inner.at, inner.excess)
            return Stretch(from: from, to: 1, enters: true, leaves: false)
        case (false, false):
            guard let deepest = deepest(disc, first, last) else { return nil }
            return Stretch(
                from: root(disc, 0, first, deepest.at, deepest.excess),
                to: root(disc, deepest.at, deepest.excess, 1, last),
                enters: true,
                leaves: true
            )
        }
    }

    /// Where a panel is closest to the station, as a fraction of the way if it were straight.
    private func closest(to disc: GeodesicDisc) -> Double? {
        let along = end - start
        let length = along.dot(along)
        return length > 0 ? (disc.centre - start).dot(along) / length : nil
    }

    /// The deeper of an end within a disc and of the place closest to the station.
    ///
    /// Between it and the other end the excess only grows or only falls. An end that lies on the
    /// circle would else pass for the place where the panel crosses it.
    private func innermost(
        _ disc: GeodesicDisc,
        _ end: Double,
        _ excess: Double
    ) -> (at: Double, excess: Double) {
        guard let guess = closest(to: disc), guess > 0, guess < 1 else { return (end, excess) }
        let middle = disc.excess(of: place(at: guess))
        return middle < excess ? (guess, middle) : (end, excess)
    }

    /// A place between the ends that is within the disc, nil if there seems to be none.
    private func deepest(
        _ disc: GeodesicDisc,
        _ first: Double,
        _ last: Double
    ) -> (at: Double, excess: Double)? {
        guard let guess = closest(to: disc), guess > 0, guess < 1 else { return nil }
        let middle = disc.excess(of: place(at: guess))
        if middle < 0 { return (guess, middle) }
        // The excess is all but a parabola with this second derivative.
        let a = (last - first - (middle - first) / guess) / (1 - guess)
        let b = (middle - first) / guess - a * guess
        let better = -b / (2 * a)
        guard a > 0, better > 0, better < 1 else { return nil }
        let excess = disc.excess(of: place(at: better))
        return excess < 0 ? (better, excess) : nil
    }

    /// The fraction at which a panel crosses a circle, by the rule of Illinois.
    private func root(
        _ disc: GeodesicDisc,
        _ lowStart: Double,
        _ lowExcess: Double,
        _ highStart: Double,
        _ highExcess: Double
    ) -> Double {
        var (low, f, high, g) = (lowStart, lowExcess, highStart, highExcess)
        guard f != 0 else { return low }
        var side = 0
        for _ in 0..<60 where high - low > 1e-15 {
            let middle = (low * g - high * f) / (g - f)
            guard middle > low, middle < high else { break }
            let h = disc.excess(of: place(at: middle))
            guard h != 0 else { return middle }
            if (h < 0) == (g < 0) {
                (high, g) = (middle, h)
                if side == 1 { f /= 2 }
                side = 1
            } else {
                (low, f) = (middle, h)
                if side == -1 { g /= 2 }
                side = -1
            }
            // At the circle the excess grows by twice the radius a metre: this is a nanometre.
            if h.magnitude < 2e-9 * disc.radiusMetres { return middle }
        }
        return f.magnitude < g.magnitude ? low : high
    }
}
