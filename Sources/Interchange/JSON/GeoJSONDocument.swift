import Stations

/// What has been read of the object that is a whole file, apart from its features.
struct GeoJSONDocument {
    /// Line on which the object starts.
    let line: Int
    /// Line on which the object ends.
    var endLine = 1
    private var members: [(name: String, value: JSONValue, length: Int)] = []
    private var totalLength = 0
    private var hasFeatures = false

    /// A longer member of a collection is not kept.
    private static let foreignMemberLimit = 64 * 1024
    /// Members of a collection beyond this sum are not kept.
    private static let foreignTotalLimit = 1 << 20

    init(line: Int = 1) {
        self.line = line
    }

    /// Small members other than `type` and `features`.
    var foreignMembers: [(String, JSONValue)] {
        guard isCollection else { return [] }
        return members.filter { !["type", "features"].contains($0.name) }
            .filter { $0.length <= Self.foreignMemberLimit }
            .map { ($0.name, $0.value) }
    }

    /// Whether the object may be the first of several, one to a line.
    var maybeLine: Bool { !isCollection && line == endLine }

    private var type: JSONValue? { members.last { $0.name == "type" }?.value }

    private var isCollection: Bool {
        hasFeatures || type == .string("FeatureCollection")
    }

    /// Whether the array of this name holds the features of a collection.
    func streams(_ name: String?) -> Bool {
        name == "features" && (type == nil || type == .string("FeatureCollection"))
    }

    /// Notes that the features follow.
    mutating func beginFeatures(line: Int) throws(GeoJSONError) {
        guard !hasFeatures else {
            throw .notGeoJSON(
                line: line,
                message: Message(
                    "“features”只应有一个，此处又有一个",
                    "expected one member “features”, found a second one"
                )
            )
        }
        hasFeatures = true
    }

    /// Keeps a member, or refuses it where all members together become too long.
    mutating func add(
        _ name: String,
        _ value: JSONValue,
        length: Int,
        limit: Int
    ) throws(GeoJSONError) {
        if isCollection {
            let isSmall = length <= Self.foreignMemberLimit
            guard isSmall, totalLength + length <= Self.foreignTotalLimit else { return }
        }
        totalLength += length
        guard totalLength <= limit else { throw .tooLarge(line: line, limit: limit) }
        members.append((name, value, length))
    }

    /// Returns the feature that the whole object is, or nil after a collection.
    func end() throws(GeoJSONError) -> JSONValue? {
        let object = JSONValue.object(JSONObject(members.map { ($0.name, $0.value) }))
        switch GeoJSONObject(type: type) {
        case .feature?, .geometry?:
            guard !hasFeatures else { break }
            let isFeature = GeoJSONObject(type: type) == .feature
            return isFeature ? object : GeoJSONObject.feature(around: object)
        case .collection?:
            guard !hasFeatures else { return nil }
            throw .notGeoJSON(
                line: line,
                message: Message(
                    "FeatureCollection 里应有数组“features”",
                    "expected an array “features” in the FeatureCollection"
                )
            )
        case nil:
            // Collections without a type are common enough, and nothing else has features.
            if hasFeatures, type == nil { return nil }
        }
        throw .notGeoJSON(line: line, message: GeoJSONObject.message(for: object))
    }
}
