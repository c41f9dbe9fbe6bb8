/// One record of a CSV file and where it stands.
public struct CSVRecord: Hashable, Sendable {
    /// Position among the data records, from 1; the header is row 0.
    public let row: Int
    /// Physical line on which the record starts, from 1, as an editor shows it.
    public let line: Int
    /// The fields in order, without their enclosing quotes.
    public let fields: [String]

    /// Whether no field holds anything but white space.
    public var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }

    /// Creates a record.
    public init(row: Int, line: Int, fields: [String]) {
        self.row = row
        self.line = line
        self.fields = fields
    }
}
