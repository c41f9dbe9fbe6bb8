import Geodesy
import Stations

/// A CSV list whose columns are known by the fields that they hold, whatever their headings are.
struct FieldTable<Source: ByteSource> {
    /// The headings of columns that are not used.
    let unused: [String]
    /// The system that the heading of the coordinates names.
    let datum: CoordinateReferenceSystem?
    /// What there is to say of the headings.
    private(set) var notes = ColumnNotes()

    private var table: CSVTable<Source>
    private let columns: [String: Int]

    /// Reads the heading.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - delimiter: what separates fields; nil to find out.
    ///   - fields: the fields that are read; other columns are passed over.
    ///   - crs: the reference system declared for the file, to compare with what headings say.
    /// - Throws: ``ImportFileError`` if a column is missing or there twice.
    init(
        _ source: Source,
        delimiter: UInt8?,
        fields: [TableField],
        crs: CoordinateReferenceSystem? = nil
    ) throws(ImportFileError) {
        table = try CSVTable(source, delimiter: delimiter)
        let index = Self.index(of: fields)
        var columns: [String: Int] = [:]
        var unused: [String] = []
        var names = UniqueNames()
        var datum: CoordinateReferenceSystem?
        var qualified: [String: QualifiedHeading] = [:]
        for (number, heading) in table.headings.enumerated() {
            let reading = index.read(heading)
            if let remark = reading.qualifier {
                let found = QualifiedHeading(heading: heading, remark: remark)
                notes.qualified(found, isKept: false)
                if let name = reading.unqualified, qualified[name] == nil {
                    qualified[name] = found
                }
            }
            guard let name = reading.role else {
                if !heading.isEmpty { unused.append(names.name(for: heading)) }
                continue
            }
            if name == "position", columns[name] != nil {
                unused.append(names.name(for: heading))
                continue
            }
            if let other = columns[name] {
                throw .repeatedColumn(first: table.headings[other], second: heading)
            }
            columns[name] = number
            if let stated = reading.datum {
                if let datum, datum != stated {
                    throw .unusable(
                        Message(
                            "“\(heading)”是 \(stated.rawValue)，另一个坐标却是 \(datum.rawValue)",
                            "'\(heading)' is in \(stated.rawValue), but the other coordinate in "
                                + datum.rawValue
                        )
                    )
                }
                if datum == nil { notes.datum(heading, stated, flag: crs) }
                datum = stated
            }
        }
        for field in fields {
            guard let wanted = field.wanted, columns[field.name] == nil else { continue }
            if field.isPartOfPlace, columns["position"] != nil { continue }
            throw .missingColumn(
                wanted: wanted,
                headings: table.headings,
                qualified: qualified[field.name]
            )
        }
        if let pair = columns["position"], columns["lon"] != nil, columns["lat"] != nil {
            columns["position"] = nil
            unused.append(names.name(for: table.headings[pair]))
        }
        self.columns = columns
        self.unused = unused
        self.datum = datum
    }

    /// Finds the fields by the headings that stand for them.
    static func index(of fields: [TableField]) -> HeadingIndex<String> {
        var roles: [String: String] = [:]
        for field in fields {
            for word in field.terms.flatMap(\.words) where roles[word] == nil {
                roles[word] = field.name
            }
        }
        return HeadingIndex(roles, places: ["lon", "lat", "position"])
    }

    /// The next row, nil after the last.
    ///
    /// - Throws: ``ImportFileError`` if the rest of the file cannot be read.
    mutating func next() throws(ImportFileError) -> FieldRow? {
        switch try table.next() {
        case nil: return nil
        case .problem(let problem): return .problem(problem)
        case .record(let record):
            return .record(FieldRecord(record, columns: columns, headings: table.headings))
        }
    }
}

/// A field of a list, and the headings that it may stand under.
struct TableField {
    /// The name by which records are asked for it.
    let name: String
    /// What its headings stand for.
    let terms: [HeadingTerm]
    /// What asks for it if it is missing, nil if it may be.
    let wanted: Message?

    /// Makes a field.
    ///
    /// - Parameters:
    ///   - name: the name by which records are asked for it.
    ///   - terms: what its headings stand for.
    ///   - wanted: what asks for it if it is missing, nil if it may be.
    init(_ name: String, _ terms: [HeadingTerm], wanted: Message? = nil) {
        self.name = name
        self.terms = terms
        self.wanted = wanted
    }

    /// What asks for a longitude.
    static let longitude = Message("经度（lon、经度）", "the longitude (lon, 经度)")
    /// What asks for a latitude.
    static let latitude = Message("纬度（lat、纬度）", "the latitude (lat, 纬度)")

    /// Whether one column of both coordinates may stand in its place.
    var isPartOfPlace: Bool { name == "lon" || name == "lat" }
}

/// One record of a list, whose cells are asked for by the names of fields.
struct FieldRecord {
    private let record: CSVRecord
    private let columns: [String: Int]
    private let headings: [String]

    init(_ record: CSVRecord, columns: [String: Int], headings: [String]) {
        self.record = record
        self.columns = columns
        self.headings = headings
    }

    /// The number of the record, and the line on which it begins, both from 1.
    var row: Int { record.row }
    var line: Int { record.line }

    /// The text of a field with its white space collapsed, nil if it is blank or has no column.
    func text(_ field: String) -> String? {
        guard let index = columns[field] else { return nil }
        let text = TextFolding.collapse(record.fields[index])
        return text.isEmpty ? nil : text
    }

    /// The first cell that is not blank, and its heading.
    var firstCell: (heading: String, text: String)? {
        for (heading, field) in zip(headings, record.fields) {
            let text = TextFolding.collapse(field)
            if !text.isEmpty { return (heading, text) }
        }
        return nil
    }

    /// The text of a field that may not be blank.
    func required(_ field: String) throws(LayerProblem) -> String {
        guard let text = text(field) else {
            throw problem(.missingField, field, Message("空白", "blank"))
        }
        return text
    }

    /// A text of bounded length without control characters.
    func plain(_ text: String, of field: String, limit: Int) throws(LayerProblem) -> String {
        if let scalar = TextFolding.firstControlCharacter(in: text) {
            throw problem(.controlCharacter, field, ControlCharacters.refusal(of: scalar))
        }
        guard text.unicodeScalars.count <= limit else {
            let message = Message("超过 \(limit) 个字符", "longer than \(limit) characters")
            throw problem(.tooLong, field, message)
        }
        return text
    }

    /// What is wrong with a field, under the heading of its column, or its name.
    func problem(
        _ reason: ImportProblem.Reason,
        _ field: String,
        _ message: Message
    ) -> LayerProblem {
        LayerProblem(reason, heading(field) ?? field, message)
    }

    /// The heading under which a field stands, nil if it has no column.
    func heading(_ field: String) -> String? { columns[field].map { headings[$0] } }
}
