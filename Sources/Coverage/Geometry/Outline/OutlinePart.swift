import Geodesy

/// An outline cut into panels, all of it on one map.
struct OutlinePart: Sendable {
    let chart: EqualAreaChart
    let tree: EdgeTree
    let panels: [Panel]
    let areaSquareMetres: Double
    /// A place of the map near the outline, from which areas are counted to keep numbers small.
    let origin: PlanePoint

    /// The greatest length of a panel in metres, and the greatest angle that it may turn through.
    private static let panelMetres = 5_000.0
    private static let panelTurn = 0.05
    /// The most panels of an outline; a border of 2.5 million kilometres has 500,000.
    private static let panelLimit = 2_000_000

    /// Cuts the edges of closed rings, the area on their left.
    init(_ edges: [Edge]) throws(CoverageError) {
        let tree = EdgeTree(edges)
        let chart = EqualAreaChart(north: tree.box.low.y + tree.box.high.y >= 0)
        let count = edges.reduce(0.0) { $0 + Self.panelCount($1) }
        guard count <= Double(Self.panelLimit) else {
            throw .borderTooLong(kilometres: count * Self.panelMetres / 1_000)
        }
        let first = edges.first?.start ?? .zero
        let origin = chart.point(SpaceVector(longitude: first.x, latitude: first.y))
        var panels: [Panel] = []
        panels.reserveCapacity(Int(count))
        for (source, edge) in edges.enumerated() {
            let pieces = Self.panelCount(edge)
            for piece in 0..<Int(pieces) {
                // The last panel ends at the very end of the edge.
                let start = piece == 0 ? edge.start : edge.point(at: Double(piece) / pieces)
                let isLast = piece + 1 == Int(pieces)
                let end = isLast ? edge.end : edge.point(at: Double(piece + 1) / pieces)
                let piece = Edge(start: start, end: end)
                panels.append(Panel(piece, of: source, chart: chart, origin: origin))
            }
        }
        self.chart = chart
        self.tree = tree
        self.origin = origin
        self.panels = panels
        areaSquareMetres = panels.reduce(0) { $0 + $1.swept }
    }

    /// What a ray from an origin sweeps along an edge, in square metres.
    static func swept(_ edge: Edge, chart: EqualAreaChart, origin: PlanePoint) -> Double {
        func point(_ fraction: Double) -> PlanePoint {
            let place = edge.point(at: fraction)
            return chart.point(SpaceVector(longitude: place.x, latitude: place.y)) - origin
        }
        let pieces = panelCount(edge)
        var start = point(0)
        var swept = 0.0
        for piece in 0..<Int(pieces) {
            let from = Double(piece) / pieces
            let end = point(Double(piece + 1) / pieces)
            swept += CurveArea.swept(from: start, to: end) { point(from + $0 / pieces) }
            start = end
        }
        return swept
    }

    private static func panelCount(_ edge: Edge) -> Double {
        let highest = max(edge.start.y.magnitude, edge.end.y.magnitude)
        let turn = (edge.end.x - edge.start.x).magnitude * Direction(degrees: highest).sine
        let metres = DegreeMetric(edge.box).metres(edge.start, edge.end)
        return max(
            1,
            (metres / panelMetres).rounded(.up),
            (turn * .pi / 180 / panelTurn).rounded(.up)
        )
    }
}
