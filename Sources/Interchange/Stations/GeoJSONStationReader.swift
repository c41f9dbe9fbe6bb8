public import Geodesy
public import Stations

/// Reads stations from GeoJSON features one by one.
///
/// The geometry is a Point, a MultiPoint of one point, or null for a station without a position.
/// Members of `properties` are what columns are in a CSV list; a feature's `id` is its code if
/// there is no `code`, unless it only counts the features.
public struct GeoJSONStationReader<Source: ByteSource>: StationDraftReader {
    private var features: GeoJSONFeatures<Source>
    private let builder: StationDraftBuilder
    private let crs: CoordinateReferenceSystem?
    private var readings: [String: HeadingIndex<ColumnRole>.Reading] = [:]
    private var columnNotes = ColumnNotes()

    /// The names of properties that have no field, in the order in which they came.
    public private(set) var extraColumns: [String] = []
    private var extraNames: Set<String> = []

    /// What there is to say of the properties and the reference system.
    public var notes: [ImportProblem] { columnNotes.problems + features.notes(flag: crs) }

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - catalogue: the amenities of the data set.
    ///   - crs: the reference system declared for the file, to compare with what it says itself.
    public init(
        _ source: Source,
        catalogue: AmenityCatalogue,
        crs: CoordinateReferenceSystem? = nil
    ) {
        features = GeoJSONFeatures(source)
        builder = StationDraftBuilder(catalogue: catalogue)
        self.crs = crs
    }

    /// The next feature.
    public mutating func next() throws -> StationDraftResult? {
        switch try features.next() {
        case nil: return nil
        case .problem(let problem): return .problem(problem)
        case .feature(let feature):
            var draft = StationDraft(row: feature.row, line: feature.line)
            draft.isFeature = true
            readProperties(of: feature, into: &draft)
            draft.place = GeoJSONPlace.place(of: feature.geometry)
            if let name = features.crsName {
                // The collection speaks for its geometries; what it says is the original then.
                draft.fields[.crs] = StationDraft.Cell(column: "crs_code", text: name)
                draft.fields[.originalX] = nil
                draft.fields[.originalY] = nil
            }
            return .draft(draft)
        }
    }

    private mutating func readProperties(
        of feature: GeoJSONFeature,
        into draft: inout StationDraft
    ) {
        var taken: [ColumnRole: String] = [:]
        for member in feature.properties {
            let name = member.name
            let text = GeoJSONCell.text(of: member.value)
            var role = role(of: name)
            if role == .longitude || role == .latitude || role == .position { role = .extra }
            if role != .extra, role != .computed {
                if let first = taken[role], !isBlank(role, in: draft) {
                    columnNotes.repeated(name, after: first, isKept: true)
                    role = .extra
                } else {
                    taken[role] = name
                }
            }
            if case .object(let object) = member.value, role != .extra, role != .extraObject {
                readObject(object, name, as: role, text, into: &draft)
                continue
            }
            if role == .extra { note(extra: name) }
            builder.add(.init(column: name, text: text), as: role, word: "", to: &draft)
        }
        guard draft.fields[.code] == nil else { return }
        if let identifier = taken[.identifier] {
            draft.fields[.code] = draft.extra[identifier].map {
                .init(column: identifier, text: $0)
            }
            draft.extra[identifier] = nil
        } else if let id = feature.identity {
            draft.fields[.code] = StationDraft.Cell(column: "id", text: id)
        }
    }

    /// Whether the property that a field was read from is blank, so that another may fill it.
    private func isBlank(_ role: ColumnRole, in draft: StationDraft) -> Bool {
        guard case .field(let field) = role, let cell = draft.fields[field] else { return false }
        return TextFolding.collapse(cell.text).isEmpty
    }

    /// Unwraps what is known of an object in the place of a text, else keeps it and says so.
    private mutating func readObject(
        _ object: JSONObject,
        _ name: String,
        as role: ColumnRole,
        _ json: String,
        into draft: inout StationDraft
    ) {
        if case .field(let field) = role, let text = GeoJSONCell.text(of: object, as: field) {
            builder.add(.init(column: name, text: text), as: role, word: "", to: &draft)
            return
        }
        let words = Message(
            "此处应为文字，却是对象；作为附加内容保留",
            "an object stands here in the place of a text; it is kept as extra"
        )
        draft.doubts.append(StationDraft.Remark(column: name, words: words))
        note(extra: name)
        draft.extra[name] = json
    }

    private mutating func role(of name: String) -> ColumnRole {
        if let known = readings[name] { return known.role ?? .extra }
        let reading = builder.headings.read(name)
        if readings.count < 10_000 { readings[name] = reading }
        if let remark = reading.qualifier {
            columnNotes.qualified(QualifiedHeading(heading: name, remark: remark), isKept: true)
        }
        return reading.role ?? .extra
    }

    private mutating func note(extra name: String) {
        guard extraColumns.count < 1_000, extraNames.insert(name).inserted else { return }
        extraColumns.append(name)
    }
}
