public import Geodesy
import SpatialIndex
public import Stations

/// Streets and paths on which one may walk both ways.
public struct WalkNetwork: Sendable {
    /// How far from its nearest node a place may be, in metres, inclusive.
    public static let snapMetres = 250.0
    /// The most nodes that are taken.
    public static let nodeLimit = 50_000_000
    /// The most edges that are taken.
    public static let edgeLimit = 100_000_000

    /// A way between two nodes.
    public typealias Edge = StreetNetwork.Edge

    /// Where a place meets the network.
    public struct Snap: Hashable, Sendable {
        /// The nearest node.
        public let node: Int
        /// The length of the geodesic to it in metres.
        public let metres: Double
    }

    /// The nodes.
    public let nodes: [Coordinate]
    private let index: SpatialIndex
    /// Where the links of each node start, and where the last ones end.
    private let starts: [Int]
    private let links: [Link]

    /// A way from a node to the next.
    struct Link {
        let node: Int
        let metres: Double
    }

    /// Makes a network.
    ///
    /// - Parameters:
    ///   - nodes: where the nodes are.
    ///   - edges: which nodes are joined; of parallel edges the shortest counts.
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` with the edge's place in the list, from 1, as
    ///   its line, if it names a node that does not exist or its length is negative or not finite.
    /// - Complexity: O(n log n + e).
    public init(nodes: [Coordinate], edges: [Edge]) throws(CoverageError) {
        guard nodes.count <= Self.nodeLimit else {
            throw .invalidNetwork(.tooLarge(file: .nodes, most: Self.nodeLimit))
        }
        guard edges.count <= Self.edgeLimit else {
            throw .invalidNetwork(.tooLarge(file: .edges, most: Self.edgeLimit))
        }
        var starts = [Int](repeating: 0, count: nodes.count + 1)
        for (position, edge) in edges.enumerated() {
            for (column, node) in [("from", edge.from), ("to", edge.to)]
            where !nodes.indices.contains(node) {
                let fault = WalkNetworkFault.unknownNode(
                    line: position + 1,
                    column: column,
                    id: String(node)
                )
                throw .invalidNetwork(fault)
            }
            if let metres = edge.lengthMetres, !(metres >= 0 && metres.isFinite) {
                throw .invalidNetwork(.badLength(line: position + 1, text: String(metres)))
            }
            starts[edge.from + 1] += 1
            starts[edge.to + 1] += 1
        }
        for node in nodes.indices { starts[node + 1] += starts[node] }
        var next = starts
        var links = [Link](repeating: Link(node: 0, metres: 0), count: 2 * edges.count)
        for edge in edges {
            let metres =
                edge.lengthMetres
                ?? Geodesic.distanceMetres(from: nodes[edge.from], to: nodes[edge.to])
            links[next[edge.from]] = Link(node: edge.to, metres: metres)
            next[edge.from] += 1
            links[next[edge.to]] = Link(node: edge.from, metres: metres)
            next[edge.to] += 1
        }
        self.nodes = nodes
        self.starts = starts
        self.links = links
        index = SpatialIndex(coordinates: nodes)
    }

    /// The ways that lead on from a node.
    func links(of node: Int) -> ArraySlice<Link> { links[starts[node]..<starts[node + 1]] }

    /// The nearest node of each place, nil if it is farther than ``snapMetres``; on all cores.
    public func snap(_ places: [Coordinate]) -> [Snap?] {
        index.nearest(toEach: places, limit: 1, withinMetres: Self.snapMetres).map { nearest in
            nearest.first.map { Snap(node: $0.index, metres: $0.distanceMetres) }
        }
    }
}
