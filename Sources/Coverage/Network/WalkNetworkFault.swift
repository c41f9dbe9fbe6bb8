/// What is wrong with a line of a walking network's files.
public enum WalkNetworkFault: Hashable, Sendable {
    /// The id of a node is missing, too long, or holds what cannot be printed.
    case badID(line: Int, id: String)
    /// A node has the same id as an earlier one.
    case repeatedNode(line: Int, id: String)
    /// A position is no place on the globe, or no number.
    case badPosition(line: Int, longitude: String, latitude: String)
    /// Longitude and latitude of a node stand in each other's column.
    case swappedPosition(line: Int)
    /// An edge names a node that there is none of.
    case unknownNode(line: Int, column: String, id: String)
    /// A length is negative, no number or not finite.
    case badLength(line: Int, text: String)
    /// A column is missing from the heading.
    case missingColumn(file: File, name: String)
    /// A column is missing from the heading, as one has brackets that change what it means; `plain`
    /// is its heading without them.
    case qualifiedColumn(file: File, name: String, heading: String, plain: String)
    /// Two columns have the same heading.
    case repeatedColumn(file: File, name: String)
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
        case .badID(let line, let id):
            id.isEmpty
                ? "line \(line) of the nodes, column id: blank"
                : "line \(line) of the nodes, column id: an id has at most "
                    + "\(WalkNetworkBuilder.idLimit) characters, and none that cannot be printed"
        case .repeatedNode(let line, let id):
            "line \(line) of the nodes, column id: '\(id)' is taken by an earlier line"
        case .badPosition(let line, let longitude, let latitude):
            "line \(line) of the nodes, columns lon and lat: '\(Self.excerpt(longitude))', "
                + "'\(Self.excerpt(latitude))' is no place on the globe, in degrees of WGS-84 "
                + "unless another reference system is declared"
        case .swappedPosition(let line):
            "line \(line) of the nodes, columns lon and lat: longitude and latitude stand in each "
                + "other's column; --fix-swapped turns them"
        case .unknownNode(let line, let column, let id):
            "line \(line) of the edges, column \(column): there is no node '\(Self.excerpt(id))'"
        case .badLength(let line, let text):
            "line \(line) of the edges, column length_m: '\(Self.excerpt(text))' is no length in "
                + "metres, a number that is not negative"
        case .missingColumn(let file, let name): "the \(file.rawValue) have no column '\(name)'"
        case .qualifiedColumn(let file, let name, let heading, let plain):
            "the \(file.rawValue) have no column '\(name)': '\(Self.excerpt(heading))' is not read "
                + "as it for what its brackets hold; if it is that column, head it "
                + "'\(Self.excerpt(plain))' (a reference system is declared by --crs)"
        case .repeatedColumn(let file, let name):
            "two columns of the \(file.rawValue) are headed '\(name)'; rename or remove one"
        case .tooFewCells(let file, let line):
            "line \(line) of the \(file.rawValue) has fewer cells than the heading"
        case .empty(let file): "there are no \(file.rawValue)"
        case .tooLarge(let file, let most):
            "there are more than \(most) \(file.rawValue)"
        }
    }

    /// As much of a cell as a message can hold.
    private static func excerpt(_ text: String) -> String {
        text.count <= 60 ? text : text.prefix(60) + "…"
    }
}
