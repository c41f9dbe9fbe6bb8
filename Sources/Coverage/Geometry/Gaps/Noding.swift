import Geodesy

/// The cutting of edges on the grid so that any two have at most an end in common.
///
/// Where edges cross, both are led through the nearest position of the grid; an edge that passes
/// a position within 3/4 of a unit is led through it too. This is repeated until nothing changes,
/// since an edge that was bent may cross another.
/// Reference: J. D. Hobby (1999), Practical segment intersection with finite precision output.
enum Noding {
    private static let nearness = 0.75
    private static let rounds = 10

    /// A piece of an edge.
    struct Piece {
        let edge: Edge
        /// The number of the edge that it is a piece of.
        let source: Int
    }

    /// The edges cut and arranged; gaps are where they run around counterclockwise.
    static func arranged(
        _ edges: [Edge],
        isCancelled: () -> Bool = { false }
    ) -> PlanarArrangement {
        PlanarArrangement(
            noded(edges.filter { $0.start != $0.end }, isCancelled: isCancelled).map {
                PlanarArrangement.Edge($0.edge.start.vector, $0.edge.end.vector)
            }
        )
    }

    /// The edges cut; as they are, or cut in part, once nobody waits.
    ///
    /// - Complexity: O((n + k) log n) for n edges of ordinary rings that cross each other k times.
    static func noded(_ edges: [Edge], isCancelled: () -> Bool = { false }) -> [Piece] {
        var pieces = edges.spaceOrder().map { Piece(edge: edges[$0], source: $0) }
        for _ in 0..<rounds where !isCancelled() {
            guard let cut = cut(pieces, isCancelled) else { break }
            pieces = cut
        }
        return pieces
    }

    /// The pieces after one round, nil if there is nothing to cut, or nobody waits any more.
    private static func cut(_ pieces: [Piece], _ isCancelled: () -> Bool) -> [Piece]? {
        let nodes = nodes(of: pieces.map(\.edge), isCancelled)
        let positions = EdgeTree(nodes.map { Edge(start: $0, end: $0) })
        var result: [Piece] = []
        result.reserveCapacity(pieces.count)
        var isChanged = false
        var stops: [(part: Double, position: PlanePoint)] = []
        for (number, piece) in pieces.enumerated() {
            if number & 255 == 0, isCancelled() { return nil }
            let next = piece.edge
            stops.removeAll(keepingCapacity: true)
            positions.search(next.box.grown(by: 1)) { index in
                let position = positions.edges[index].start
                if let part = part(of: next, near: position) { stops.append((part, position)) }
            }
            guard !stops.isEmpty else {
                result.append(piece)
                continue
            }
            isChanged = true
            stops.sort { $0.part < $1.part }
            var last = next.start
            for position in stops.map(\.position) + [next.end] where position != last {
                let edge = Edge(start: last, end: position)
                result.append(Piece(edge: edge, source: piece.source))
                last = position
            }
        }
        return isChanged ? result : nil
    }

    /// The ends of all edges and the positions where they cross; some of them once nobody waits.
    private static func nodes(of edges: [Edge], _ isCancelled: () -> Bool) -> [PlanePoint] {
        let tree = EdgeTree(edges)
        var nodes: [PlanePoint] = []
        nodes.reserveCapacity(2 * edges.count)
        for (index, edge) in tree.edges.enumerated() {
            if index & 255 == 0, isCancelled() { break }
            if nodes.last != edge.start { nodes.append(edge.start) }
            tree.search(edge.box) { other in
                guard other > index else { return }
                if let place = edge.crossing(with: tree.edges[other]) {
                    nodes.append(Grid.rounded(place))
                }
            }
            nodes.append(edge.end)
        }
        return nodes
    }

    /// How far along an edge a position is that it passes by; nil for its ends and others.
    private static func part(of edge: Edge, near position: PlanePoint) -> Double? {
        guard position != edge.start, position != edge.end else { return nil }
        let (along, offset) = (edge.end - edge.start, position - edge.start)
        let square = along.x * along.x + along.y * along.y
        let part = (along.x * offset.x + along.y * offset.y) / square
        guard part > 0, part < 1 else { return nil }
        let aside = along.cross(offset)
        return aside * aside <= nearness * nearness * square ? part : nil
    }
}
