public import Geodesy

/// Makes a walking network of the records of two files: nodes first, then edges.
///
/// Nodes are `id,lon,lat` in WGS-84, edges `from,to` and maybe `length_m`. Whether a street is
/// one-way does not matter, as one may walk both ways.
public struct WalkNetworkBuilder: Sendable {
    private var numbers: [String: Int] = [:]
    private var nodes: [Coordinate] = []
    private var edges: [WalkNetwork.Edge] = []

    /// Makes a builder without nodes and edges.
    public init() {}

    /// Adds a node.
    ///
    /// - Parameters:
    ///   - id: what edges call it, not empty and not taken yet.
    ///   - coordinate: where it is.
    ///   - line: the line of the file.
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` for an id that is empty or taken, or too many
    ///   nodes.
    public mutating func addNode(
        id: String,
        at coordinate: Coordinate,
        line: Int
    ) throws(CoverageError) {
        guard nodes.count < WalkNetwork.nodeLimit else {
            throw .invalidNetwork(.tooLarge(file: .nodes, most: WalkNetwork.nodeLimit))
        }
        guard !id.isEmpty else { throw .invalidNetwork(.unknownNode(line: line, id: id)) }
        guard numbers[id] == nil else {
            throw .invalidNetwork(.repeatedNode(line: line, id: id))
        }
        numbers[id] = nodes.count
        nodes.append(coordinate)
    }

    /// Adds an edge between two nodes that were added before.
    ///
    /// - Parameters:
    ///   - from: the id of the node at one end.
    ///   - to: the id of the node at the other end.
    ///   - lengthMetres: the length; nil for the geodesic between the two.
    ///   - line: the line of the file.
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` for an unknown node, a length that is negative
    ///   or not finite, or too many edges.
    public mutating func addEdge(
        from: String,
        to: String,
        lengthMetres: Double?,
        line: Int
    ) throws(CoverageError) {
        guard edges.count < WalkNetwork.edgeLimit else {
            throw .invalidNetwork(.tooLarge(file: .edges, most: WalkNetwork.edgeLimit))
        }
        guard let start = numbers[from] else {
            throw .invalidNetwork(.unknownNode(line: line, id: from))
        }
        guard let end = numbers[to] else {
            throw .invalidNetwork(.unknownNode(line: line, id: to))
        }
        if let lengthMetres, !(lengthMetres >= 0 && lengthMetres.isFinite) {
            throw .invalidNetwork(.badLength(line: line, text: String(lengthMetres)))
        }
        edges.append(WalkNetwork.Edge(from: start, to: end, lengthMetres: lengthMetres))
    }

    /// The network.
    ///
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` without any nodes or edges.
    public func network() throws(CoverageError) -> WalkNetwork {
        guard !nodes.isEmpty else { throw .invalidNetwork(.empty(file: .nodes)) }
        guard !edges.isEmpty else { throw .invalidNetwork(.empty(file: .edges)) }
        return try WalkNetwork(nodes: nodes, edges: edges)
    }
}
