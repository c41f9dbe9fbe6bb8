public import Stations

/// Reads a CSV list of stations row by row.
public struct CSVStationReader<Source: ByteSource>: StationDraftReader {
    private var table: CSVTable<Source>
    private let builder: StationDraftBuilder
    private let roles: [ColumnRole]

    /// The headings of columns that have no field; their cells are kept with each station.
    public let extraColumns: [String]

    /// Reads the heading.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - delimiter: what separates fields; nil to find out.
    ///   - catalogue: the amenities of the data set, whose words are headings too.
    /// - Throws: ``ImportFileError`` if this is no list of stations.
    public init(
        _ source: Source,
        delimiter: UInt8? = nil,
        catalogue: AmenityCatalogue
    ) throws(ImportFileError) {
        table = try CSVTable(source, delimiter: delimiter)
        let builder = StationDraftBuilder(catalogue: catalogue)
        self.builder = builder
        let headings = table.headings
        roles = headings.map { $0.isEmpty ? .computed : builder.role(of: $0) }
        extraColumns = zip(headings, roles).filter { $0.1 == .extra }.map(\.0)
        try Self.check(headings, roles)
    }

    /// The next row; a broken record is a problem, and the one after it is read again.
    public mutating func next() throws -> StationDraftResult? {
        switch try table.next() {
        case nil: return nil
        case .problem(let problem): return .problem(problem)
        case .record(let record):
            var draft = StationDraft(row: record.row, line: record.line)
            for (index, text) in record.fields.enumerated() where index < roles.count {
                let cell = StationDraft.Cell(column: table.headings[index], text: text)
                builder.add(cell, as: roles[index], to: &draft)
            }
            return .draft(draft)
        }
    }

    private static func check(
        _ headings: [String],
        _ roles: [ColumnRole]
    ) throws(ImportFileError) {
        var first: [ColumnRole: String] = [:]
        for (heading, role) in zip(headings, roles) where role != .extra && role != .computed {
            if let other = first[role] {
                throw .repeatedColumn(first: other, second: heading)
            }
            first[role] = heading
        }
        guard first[.field(.name)] != nil || first[.field(.code)] != nil else {
            throw .missingColumn(
                wanted: "the name (name, 名称) or the code (code, 编号)",
                headings: headings
            )
        }
        if (first[.longitude] == nil) != (first[.latitude] == nil) {
            let wanted =
                first[.longitude] == nil ? "the longitude (lon, 经度)" : "the latitude (lat, 纬度)"
            throw .missingColumn(wanted: wanted, headings: headings)
        }
    }
}
