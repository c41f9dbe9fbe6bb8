import Geodesy

/// The edges of several areas on the grid, each once, with the areas on either side.
struct SharedBorders {
    /// A side of an edge.
    struct Side {
        /// The area by its number.
        let area: Int32
        /// Whether the area's border runs from the start of the edge to its end.
        let isForward: Bool
    }

    private(set) var edges: [Edge] = []
    /// The areas that have an edge in their border, by its number.
    private(set) var sides: [[Side]] = []

    /// Finds the borders of outlines; some of them once nobody waits.
    init(_ outlines: [MultiPolygon], isCancelled: () -> Bool = { false }) {
        var numbers: [SIMD4<Double>: Int] = [:]
        for (area, outline) in outlines.enumerated() where !isCancelled() {
            for ring in OutlineRings(outline).rings {
                let positions = ring.map(Grid.position)
                for (start, end) in zip(positions, positions.dropFirst()) where start != end {
                    let isForward = (start.x, start.y) < (end.x, end.y)
                    let (low, high) = isForward ? (start, end) : (end, start)
                    let side = Side(area: Int32(area), isForward: isForward)
                    let key = SIMD4(low.x, low.y, high.x, high.y)
                    if let number = numbers[key] {
                        sides[number].append(side)
                    } else {
                        numbers[key] = edges.count
                        edges.append(Edge(start: low, end: high))
                        sides.append([side])
                    }
                }
            }
        }
    }
}
