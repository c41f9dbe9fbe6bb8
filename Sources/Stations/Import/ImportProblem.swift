/// What an import has to say about one row.
public struct ImportProblem: Hashable, Sendable, Codable {
    /// Whether the row was refused or kept.
    public enum Severity: String, Hashable, Sendable, Codable {
        /// The row is not stored.
        case error
        /// The row is stored, but somebody should look at it.
        case warning
    }

    /// The kinds of problems; the raw value is what machines read.
    public enum Reason: String, CaseIterable, Hashable, Sendable, Codable {
        /// A value that has to be there is not.
        case missingField = "missing_field"
        /// A coordinate is not a number.
        case badCoordinate = "bad_coordinate"
        /// A coordinate is no place on the globe.
        case outOfRange = "out_of_range"
        /// Both coordinates are 0: a place in the sea that stands for "not filled in".
        case nullIsland = "null_island"
        /// Longitude and latitude stand in each other's column.
        case swapped
        /// The same key twice in one file, or (as a warning) a station of that name close by.
        case duplicate
        /// A text is longer than its field allows.
        case tooLong = "too_long"
        /// A text holds a character that cannot be printed.
        case controlCharacter = "control_char"
        /// The geometry is something other than a point.
        case notPoint = "not_point"
        /// The row cannot be read as a record.
        case malformedRow = "malformed_row"
        /// The station has no position.
        case unlocated
        /// A value is none that its field knows.
        case unsupportedValue = "unsupported_value"
        /// The hours were not understood.
        case badHours = "bad_hours"
        /// A facility was not understood.
        case unknownAmenity = "unknown_amenity"
        /// A Chinese datum was declared for a place where it does not apply.
        case outsideDatum = "outside_datum"
        /// The outline of an area does not say what lies within it, or is doubted.
        case badOutline = "bad_outline"
        /// The outline of an area was mended where it has one meaning only.
        case mendedOutline = "mended_outline"
        /// Two statements about the reference system contradict each other.
        case otherDatum = "other_datum"
        /// Most places of the list lie where they are not expected.
        case implausible
        /// Stored rows were replaced by rows that have no code, but the same name or place.
        case replaced
        /// Two columns or properties stand for the same field.
        case repeatedColumn = "repeated_column"
        /// A heading says more than the name of a field, which changes its meaning.
        case qualifiedColumn = "qualified_column"
    }

    /// The data record, counted from 1; 0 for the heading.
    public let row: Int
    /// The line in the file, as a person sees it.
    public let line: Int
    /// The column's heading, or nil if the whole row is meant.
    public let column: String?
    /// Whether the row was refused.
    public let severity: Severity
    /// The kind of problem.
    public let reason: Reason
    /// What was found and what would be right, in words.
    public let words: Message

    /// Makes a warning about a list as a whole, or about one of its columns.
    public init(ofWholeList reason: Reason, column: String? = nil, _ message: Message) {
        self.init(
            row: 0,
            line: 1,
            column: column,
            severity: .warning,
            reason: reason,
            message: message
        )
    }

    /// Makes a problem.
    public init(
        row: Int,
        line: Int,
        column: String? = nil,
        severity: Severity,
        reason: Reason,
        message: Message
    ) {
        self.row = row
        self.line = line
        self.column = column
        self.severity = severity
        self.reason = reason
        words = message
    }

    /// What was found and what would be right, in English.
    public var message: String { words.english }
}

extension ImportProblem {
    /// Under which an encoder may be told the ``MessageLanguage`` of the messages.
    public static let languageKey = CodingUserInfoKey(rawValue: "language")

    private enum CodingKeys: String, CodingKey {
        case row, line, column, severity, reason, message
    }

    /// Reads what ``encode(to:)`` wrote; the words are in the language they were written in.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let message = try container.decode(String.self, forKey: .message)
        self.init(
            row: try container.decode(Int.self, forKey: .row),
            line: try container.decode(Int.self, forKey: .line),
            column: try container.decodeIfPresent(String.self, forKey: .column),
            severity: try container.decode(Severity.self, forKey: .severity),
            reason: try container.decode(Reason.self, forKey: .reason),
            message: Message(message, message)
        )
    }

    /// Writes every member, also a column that is null, so that machines find the same members.
    ///
    /// The message is in the language under ``languageKey``, English unless there is one.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(row, forKey: .row)
        try container.encode(line, forKey: .line)
        try container.encode(column, forKey: .column)
        try container.encode(severity, forKey: .severity)
        try container.encode(reason, forKey: .reason)
        let language = Self.languageKey.flatMap { encoder.userInfo[$0] as? MessageLanguage }
        try container.encode(words[language ?? .english], forKey: .message)
    }
}
