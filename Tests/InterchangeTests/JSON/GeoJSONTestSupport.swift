import Interchange

/// What one call of `next()` came to.
enum GeoJSONOutcome: Hashable {
    case feature(row: Int, line: Int, id: String)
    case error(GeoJSONError)
}

/// Everything in a text: features by their `id`, and then the members of the collection.
struct GeoJSONReading: Hashable {
    var outcomes: [GeoJSONOutcome] = []
    var members: [String] = []
    var stoppedEarly = false

    var errors: [GeoJSONError] {
        outcomes.compactMap { outcome in
            if case .error(let error) = outcome { error } else { nil }
        }
    }

    var ids: [String] {
        outcomes.compactMap { outcome in
            if case .feature(_, _, let id) = outcome { id } else { nil }
        }
    }
}

func readFeatures(
    _ text: String,
    chunkSize: Int = .max,
    parser: JSONParser = JSONParser()
) -> GeoJSONReading {
    readFeatures(Array(text.utf8), chunkSize: chunkSize, parser: parser)
}

func readFeatures(
    _ bytes: [UInt8],
    chunkSize: Int = .max,
    parser: JSONParser = JSONParser()
) -> GeoJSONReading {
    var reader = GeoJSONFeatureReader(
        ArrayByteSource(bytes, chunkSize: chunkSize),
        parser: parser
    )
    var reading = GeoJSONReading()
    while reading.outcomes.count < 100_000 {
        do {
            guard let record = try reader.next() else { break }
            let id = record.value["id"]?.stringValue ?? "-"
            reading.outcomes.append(.feature(row: record.row, line: record.line, id: id))
        } catch {
            reading.outcomes.append(.error(error))
        }
    }
    reading.members = reader.collectionMembers.map(\.0)
    reading.stoppedEarly = reader.stoppedEarly
    return reading
}

/// A feature of one line, whose properties hold what could be mistaken for structure.
func feature(_ id: String) -> String {
    """
    {"type":"Feature","id":"\(id)","geometry":{"type":"Point","coordinates":[1,2]},\
    "properties":{"features":[{"type":"Feature"}],"type":"x","text":"]},{\\"]}[{\\"features\\":[\\\\"}}
    """
}
