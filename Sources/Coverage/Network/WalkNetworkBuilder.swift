public import Geodesy
public import Stations

/// Makes a walking network of the records of two files: nodes first, then edges.
///
/// Nodes are `id,lon,lat` in WGS-84, edges `from,to` and maybe `length_m`. Whether a street is
/// one-way does not matter, as one may walk both ways.
public struct WalkNetworkBuilder: Sendable {
    /// The most characters (Unicode scalars) of a node's id.
    public static let idLimit = 200

    private var numbers: [String: Int] = [:]
    private var nodes: [StreetNetwork.Node] = []
    private var edges: [WalkNetwork.Edge] = []

    /// Makes a builder without nodes and edges.
    public init() {}

    /// Adds a node.
    ///
    /// - Parameters:
    ///   - id: what edges call it, not empty and not taken yet.
    ///   - coordinate: where it is.
    ///   - line: the line of the file.
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` for an id that is empty, too long, unprintable
    ///   or taken, or too many nodes.
    public mutating func addNode(
        id: String,
        at coordinate: Coordinate,
        line: Int
    ) throws(CoverageError) {
        guard nodes.count < WalkNetwork.nodeLimit else {
            throw .invalidNetwork(.tooLarge(file: .nodes, most: WalkNetwork.nodeLimit))
        }
        guard !id.isEmpty, id.unicodeScalars.count <= Self.idLimit,
            TextFolding.firstControlCharacter(in: id) == nil
        else { throw .invalidNetwork(.badID(line: line, id: id)) }
        guard numbers[id] == nil else {
            throw .invalidNetwork(.repeatedNode(line: line, id: id))
        }
        numbers[id] = nodes.count
        nodes.append(StreetNetwork.Node(id: id, coordinate: coordinate))
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
            throw .invalidNetwork(.unknownNode(line: line, column: "from", id: from))
        }
        guard let end = numbers[to] else {
            throw .invalidNetwork(.unknownNode(line: line, column: "to", id: to))
        }
        if let lengthMetres, !(lengthMetres >= 0 && lengthMetres.isFinite) {
            throw .invalidNetwork(.badLength(line: line, text: String(lengthMetres)))
        }
        edges.append(WalkNetwork.Edge(from: start, to: end, lengthMetres: lengthMetres))
    }

    /// The network, prepared for walking.
    ///
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` without any nodes or edges.
    public func network() throws(CoverageError) -> WalkNetwork { try WalkNetwork(streets()) }

    /// The network as a list, to be stored.
    ///
    /// - Throws: ``CoverageError/invalidNetwork(_:)`` without any nodes or edges.
    public func streets() throws(CoverageError) -> StreetNetwork {
        guard !nodes.isEmpty else { throw .invalidNetwork(.empty(file: .nodes)) }
        guard !edges.isEmpty else { throw .invalidNetwork(.empty(file: .edges)) }
        return StreetNetwork(nodes: nodes, edges: edges)
    }
}
