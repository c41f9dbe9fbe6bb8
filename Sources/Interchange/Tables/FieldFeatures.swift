import Geodesy
import Stations

/// GeoJSON features whose properties are known by the fields that they hold, and whose geometry is
/// one point: the fields `lon` and `lat`.
///
/// A feature's `id` is its field `id` if no property is, unless it only counts the features.
struct FieldFeatures<Source: ByteSource>: FieldRows {
    private(set) var unused: [String] = []

    private var features: GeoJSONFeatures<Source>
    private let index: HeadingIndex<String>
    private var readings: [String: HeadingIndex<String>.Reading] = [:]
    private var columnNotes = ColumnNotes()
    private let rule: Message

    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - fields: the fields that are read; those of a place come from the geometry.
    ///   - rule: what a geometry has to be, to stand behind what one is.
    init(_ source: Source, fields: [TableField], rule: Message) {
        features = GeoJSONFeatures(source)
        let isPlace: Set<String> = ["lon", "lat", "position", "crs"]
        index = FieldTable<Source>.index(of: fields.filter { !isPlace.contains($0.name) })
        self.rule = rule
    }

    func notes(flag: CoordinateReferenceSystem?) -> [ImportProblem] {
        columnNotes.problems + features.notes(flag: flag)
    }

    func reference(
        flag: CoordinateReferenceSystem?
    ) throws(LayerProblem) -> CoordinateReferenceSystem? { try features.reference(flag: flag) }

    mutating func next() throws(ImportFileError) -> FieldRow? {
        switch try features.next() {
        case nil: return nil
        case .problem(let problem): return .problem(problem)
        case .feature(let feature):
            do throws(LayerProblem) {
                return .record(try record(of: feature))
            } catch {
                return .problem(ImportProblem(error, row: feature.row, line: feature.line))
            }
        }
    }

    private mutating func record(of feature: GeoJSONFeature) throws(LayerProblem) -> FieldRecord {
        var headings: [String] = []
        var cells: [String] = []
        var columns: [String: Int] = [:]
        func add(_ field: String?, _ heading: String, _ text: String) {
            if let field { columns[field] = cells.count }
            headings.append(heading)
            cells.append(text)
        }
        for member in feature.properties {
            var field = field(of: member.name)
            if let name = field, let first = columns[name] {
                columnNotes.repeated(member.name, after: headings[first], isKept: false)
                field = nil
            }
            add(field, member.name, GeoJSONCell.text(of: member.value))
        }
        if columns["id"] == nil, let id = feature.identity { add("id", "id", id) }
        switch GeoJSONPlace.place(of: feature.geometry) {
        case .cells(let longitude, let latitude):
            add("lon", longitude.column, longitude.text)
            add("lat", latitude.column, latitude.text)
        case .notPoint(let remark):
            throw LayerProblem(.notPoint, remark.column, remark.words + rule)
        case .absent, .pair, .unreadable:
            throw LayerProblem(.missingField, "geometry", Message("空白", "blank"))
        }
        let record = CSVRecord(row: feature.row, line: feature.line, fields: cells)
        return FieldRecord(record, columns: columns, headings: headings)
    }

    private mutating func field(of name: String) -> String? {
        if let known = readings[name] { return known.role }
        let reading = index.read(name)
        guard readings.count < 10_000 else { return reading.role }
        readings[name] = reading
        if let remark = reading.qualifier {
            let found = QualifiedHeading(heading: name, remark: remark)
            columnNotes.qualified(found, isKept: false)
        }
        if reading.role == nil, unused.count < 1_000 { unused.append(name) }
        return reading.role
    }
}
