import Stations

/// One feature, taken apart.
struct GeoJSONFeature {
    let row: Int
    let line: Int
    let id: String?
    let geometry: JSONValue?
    let properties: [JSONObject.Member]
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
    private var crsNameAtStart: String?

    init(_ source: Source) {
        reader = GeoJSONFeatureReader(source)
    }

    /// The reference system that the collection names; nil for the one of the standard, WGS-84.
    var crsName: String? { crsNameAtStart }

    /// The next element.
    mutating func next() throws(ImportFileError) -> Element? {
        let record: GeoJSONFeatureRecord?
        do {
            record = try reader.next()
        } catch {
            throw .unreadable("\(error)")
        }
        let crsName = try collectionCRS()
        guard let record else {
            guard count > 0 else { throw .noRows }
            guard crsName == crsNameAtStart else {
                throw .unreadable("\"crs_code\" has to stand before \"features\"; move it there")
            }
            return nil
        }
        if count == 0 { crsNameAtStart = crsName }
        count += 1
        return element(record)
    }

    private func element(_ record: GeoJSONFeatureRecord) -> Element {
        let value = record.value
        guard value["type"]?.stringValue == "Feature" else {
            let found = value["type"]?.stringValue ?? value.kindName
            return .problem(
                ImportProblem(
                    row: record.row,
                    line: record.line,
                    severity: .error,
                    reason: .malformedRow,
                    message: "'\(found.prefix(60))' is not a GeoJSON Feature"
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

    /// The collection's `crs_code`, or the name in the `crs` member of the GeoJSON of 2008.
    private func collectionCRS() throws(ImportFileError) -> String? {
        for (name, value) in reader.collectionMembers {
            if name == "crs_code" { return value.stringValue }
            guard name == "crs", let urn = value["properties"]?["name"]?.stringValue else {
                continue
            }
            let code = urn.split(separator: ":").last.map(String.init) ?? urn
            if ["4326", "CRS84", "4490"].contains(code) { return nil }
            if code == "3857" { return "epsg3857" }
            throw .unreadable("the reference system \(urn.prefix(80)) is not supported")
        }
        return nil
    }
}
