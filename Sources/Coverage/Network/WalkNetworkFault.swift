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
