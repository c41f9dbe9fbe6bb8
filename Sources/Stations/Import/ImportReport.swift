/// What an import did, as `import --json` prints it.
public struct ImportReport: Hashable, Sendable, Codable {
    /// The most problems that are kept in full; the counts go on.
    public static let maximumProblems = 10_000

    /// The file, `-` for standard input.
    public var file: String
    /// The format it was read as.
    public var format: String
    /// The encoding it was read as.
    public var encoding: String
    /// The reference system declared for the whole file, if any.
    public var crs: String?
    /// The data records read.
    public var read = 0
    /// The records that made something new.
    public var inserted = 0
    /// The records that changed something stored.
    public var updated = 0
    /// The records that say what was stored already.
    public var unchanged = 0
    /// The stored ones that were taken away.
    public var removed = 0
    /// The records refused.
    public var rejected = 0
    /// The warnings given.
    public var warnings = 0
    /// The revision of the data after the import.
    public var revision: Int64 = 0
    /// Whether the changes were stored.
    public var stored = true
    /// The headings of columns that have no field.
    public var extraColumns: [String] = []
    /// Whether the cells of these columns are kept, as those of stations are.
    public var keepsExtraColumns = false
    /// The problems in the order of the rows, at most ``maximumProblems``.
    public var problems: [ImportProblem] = []

    /// Makes an empty report.
    public init(file: String, format: String, encoding: String = "utf-8", crs: String? = nil) {
        self.file = file
        self.format = format
        self.encoding = encoding
        self.crs = crs
    }

    /// Counts a row that was refused.
    public mutating func reject(_ problem: ImportProblem) {
        rejected += 1
        add([problem])
    }

    /// Counts problems and keeps them.
    public mutating func add(_ found: some Sequence<ImportProblem>) {
        for problem in found {
            if problem.severity == .warning { warnings += 1 }
            if problems.count < Self.maximumProblems { problems.append(problem) }
        }
    }

    /// Writes every member, also a reference system that is null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(file, forKey: .file)
        try container.encode(format, forKey: .format)
        try container.encode(encoding, forKey: .encoding)
        try container.encode(crs, forKey: .crs)
        let counts: [(CodingKeys, Int)] = [
            (.read, read), (.inserted, inserted), (.updated, updated), (.unchanged, unchanged),
            (.removed, removed), (.rejected, rejected), (.warnings, warnings),
        ]
        for (key, count) in counts { try container.encode(count, forKey: key) }
        try container.encode(revision, forKey: .revision)
        try container.encode(stored, forKey: .stored)
        try container.encode(extraColumns, forKey: .extraColumns)
        try container.encode(problems, forKey: .problems)
    }

    /// The names of the members, as machines read them.
    enum CodingKeys: String, CodingKey {
        case file, format, encoding, crs, read, inserted, updated, unchanged, removed, rejected
        case warnings, revision, stored
        case extraColumns = "extra_columns"
        case problems
    }
}
