/// What is wrong with a line of a walking network's files.
public enum WalkNetworkFault: Hashable, Sendable {
    /// A node has the same id as an earlier one.
    case repeatedNode(line: Int, id: String)
    /// A position is no place on the globe, or no number.
    case badPosition(line: Int, longitude: String, latitude: String)
    /// An edge names a node that there is none of.
    case unknownNode(line: Int, id: String)
    /// A length is negative, no number or not finite.
    case badLength(line: Int, text: String)
    /// A column is missing from the heading.
    case missingColumn(file: File, name: String)
    /// A line has too few cells.
    case tooFewCells(file: File, line: Int)
    /// There are no nodes or no edges.
    case empty(file: File)
    /// There are more nodes or edges than are taken.
    case tooLarge(file: File, most: Int)

    /// Which of the two files is meant.
    public enum File: String, Hashable, Sendable {
        /// The file with `id,lon,lat`.
        case nodes
        /// The file with `from,to` and maybe `length_m`.
        case edges
    }
}

extension WalkNetworkFault: CustomStringConvertible {
    /// What is wrong, where, and what would be right.
    public var description: String {
        switch self {
        case .repeatedNode(let line, let id):
            "line \(line) of the nodes: the id '\(id)' is taken by an earlier line"
        case .badPosition(let line, let longitude, let latitude):
            "line \(line) of the nodes: '\(longitude)', '\(latitude)' is no longitude and latitude "
                + "in degrees of WGS-84"
        case .unknownNode(let line, let id):
            id.isEmpty
                ? "line \(line): the id of a node is missing"
                : "line \(line) of the edges: there is no node '\(id)'"
        case .badLength(let line, let text):
            "line \(line) of the edges: '\(text)' is no length in metres"
        case .missingColumn(let file, let name): "the \(file.rawValue) have no column '\(name)'"
        case .tooFewCells(let file, let line):
            "line \(line) of the \(file.rawValue) has fewer cells than the heading"
        case .empty(let file): "there are no \(file.rawValue)"
        case .tooLarge(let file, let most):
            "there are more than \(most) \(file.rawValue)"
        }
    }
}
