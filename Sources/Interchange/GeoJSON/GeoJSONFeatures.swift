import Geodesy
import Stations

/// One feature, taken apart.
struct GeoJSONFeature {
    let row: Int
    let line: Int
    let id: String?
    let geometry: JSONValue?
    let properties: [JSONObject.Member]

    /// The `id` as a code: nil where it only counts the features, from 0 or from 1.
    var identity: String? { isCount(id) ? nil : id }

    /// Whether a text is the number of the feature, which is no identity in any other file.
    func isCount(_ text: String?) -> Bool { text == String(row) || text == String(row - 1) }
}

/// What a file says of its reference system.
struct GeoJSONReference: Hashable {
    /// The member that says it: `crs_code`, or `crs` as in the GeoJSON of 2008.
    let member: String
    /// What it says, as ``CoordinateReferenceSystem`` reads it; nil for WGS-84.
    let name: String?
}

/// The features of a file, or what is wrong with them.
struct GeoJSONFeatures<Source: ByteSource> {
    /// One element of the collection.
    enum Element {
        /// A feature.
        case feature(GeoJSONFeature)
        /// An element that is no feature.
        case problem(ImportProblem)
    }

    private var reader: GeoJSONFeatureReader<Source>
    private var count = 0
    private var referenceAtStart: GeoJSONReference?

    init(_ source: Source) {
        reader = GeoJSONFeatureReader(source)
    }

    /// The reference system that the collection names; nil for the one of the standard, WGS-84.
    var crsName: String? { referenceAtStart?.name }

    /// What there is to say if the flag names another reference system than the file.
    ///
    /// What the file says wins, as a cell of a list does. Only WGS-84 in a `crs` member does not
    /// win over a Chinese datum: mapping programs write it into every file and have no name for
    /// the other.
    func notes(flag: CoordinateReferenceSystem?) -> [ImportProblem] {
        guard let reference = referenceAtStart else { return [] }
        var notes = ColumnNotes()
        let stated = reference.name.map(CoordinateReferenceSystem.init(name:)) ?? .wgs84
        if let stated {
            notes.datum(reference.member, stated, flag: flag, wins: reference.name == nil)
        }
        return notes.problems
    }

    /// The reference system of the geometries.
    func reference(
        flag: CoordinateReferenceSystem?
    ) throws(LayerProblem) -> CoordinateReferenceSystem {
        guard let name = crsName else { return flag ?? .wgs84 }
        if let crs = CoordinateReferenceSystem(name: name) { return crs }
        throw LayerProblem(
            .unsupportedValue,
            "crs_code",
            Message("“\(name.prefix(60))”不对，应为 ", "'\(name.prefix(60))' is not ")
                + CoordinateReferenceSystem.expected
        )
    }

    /// The next element.
    mutating func next() throws(ImportFileError) -> Element? {
        let record: GeoJSONFeatureRecord?
        do {
            record = try reader.next()
        } catch {
            if reader.stoppedEarly { throw .unusable(error.message) }
            try noteReference()
            return .problem(refused(error))
        }
        guard let record else {
            let last = try collectionReference()
            guard count > 0 else { throw .noRows }
            guard last?.name == crsName else {
                let member = last?.member ?? "crs"
                let name = last?.name ?? "wgs84"
                throw .unusable(
                    Message(
                        "“\(member)”（写的是 \(name)）应在“features”之前，请移到前面",
                        "\"\(member)\", which says \(name), has to stand before "
                            + "\"features\"; move it there"
                    )
                )
            }
            return nil
        }
        try noteReference()
        return element(record)
    }

    /// Keeps what stands before the features.
    private mutating func noteReference() throws(ImportFileError) {
        if count == 0 { referenceAtStart = try collectionReference() }
        count += 1
    }

    /// An element that is no object, or a line that is no JSON.
    private func refused(_ error: GeoJSONError) -> ImportProblem {
        var message = error.message
        if case .notGeoJSON(_, let words) = error { message = words }
        return ImportProblem(
            row: reader.lastRow,
            line: error.line ?? 1,
            severity: .error,
            reason: .malformedRow,
            message: message
        )
    }

    private func element(_ record: GeoJSONFeatureRecord) -> Element {
        let value = record.value
        guard value["type"]?.stringValue == "Feature" else {
            let type = value["type"]?.stringValue.map { String($0.prefix(60)) }
            let found = type.map { Message($0, $0) } ?? value.kindName
            return .problem(
                ImportProblem(
                    row: record.row,
                    line: record.line,
                    severity: .error,
                    reason: .malformedRow,
                    message: Message(
                        "“\(found.chinese)”不是 GeoJSON 的 Feature",
                        "'\(found.english)' is not a GeoJSON Feature"
                    )
                )
            )
        }
        // An identifier is a text or a number (RFC 7946, 3.2).
        let id = value["id"].flatMap { id in
            switch id {
            case .string, .integer, .number: GeoJSONCell.text(of: id)
            case .null, .bool, .array, .object: nil
            }
        }
        return .feature(
            GeoJSONFeature(
                row: record.row,
                line: record.line,
                id: id,
                geometry: value["geometry"],
                properties: value["properties"]?.objectValue?.members ?? []
            )
        )
    }

    /// The collection's `crs_code`, else its `crs` member.
    private func collectionReference() throws(ImportFileError) -> GeoJSONReference? {
        let members = reader.collectionMembers
        if let code = members.last(where: { $0.0 == "crs_code" })?.1.stringValue {
            return GeoJSONReference(member: "crs_code", name: code)
        }
        guard let crs = members.last(where: { $0.0 == "crs" })?.1, crs != .null else { return nil }
        let properties = crs["properties"]
        let value = properties?["name"] ?? properties?["code"] ?? properties?["href"]
        guard let name = (value ?? crs).stringValue ?? (value?.integerValue.map { "epsg:\($0)" })
        else {
            throw .unusable(
                Message(
                    "“crs”没有写明坐标系；如是 WGS-84 请删去",
                    "\"crs\" names no reference system; remove it if it is WGS-84"
                )
            )
        }
        guard let system = CoordinateReferenceSystem(name: name) else {
            let words = Message(
                "“crs”中的坐标系 \(name.prefix(80)) 不对，应为 ",
                "the reference system \(name.prefix(80)) of \"crs\" is not "
            )
            throw .unusable(words + CoordinateReferenceSystem.expected)
        }
        return GeoJSONReference(
            member: "crs",
            name: system == .wgs84 ? nil : system.rawValue
        )
    }
}
