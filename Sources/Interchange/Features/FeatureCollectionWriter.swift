/// Writes a GeoJSON feature collection around features that are encoded already.
public struct FeatureCollectionWriter {
    private var bytes: [UInt8]
    private var isEmpty = true

    /// Begins a collection.
    ///
    /// - Parameters:
    ///   - members: what the collection says about itself, ahead of its features.
    ///   - capacity: about how many bytes the features take.
    public init(_ members: JSONObject, capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
        Self.appendHead(members, to: &bytes)
    }

    /// What ends a collection.
    static let end = Array("]}".utf8)

    /// Appends what stands ahead of the features.
    static func appendHead(_ members: JSONObject, to bytes: inout [UInt8]) {
        var collection: JSONObject = ["type": .string("FeatureCollection")]
        for member in members.members { collection[member.name] = member.value }
        JSONWriter.append(.object(collection), to: &bytes)
        bytes.removeLast()
        bytes += #","features":["#.utf8
    }

    /// Closes an open feature and appends it.
    public mutating func append(_ feature: some Collection<UInt8>, properties: JSONObject = [:]) {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        OpenFeature.close(feature, properties: properties, to: &bytes)
    }

    /// Ends the collection.
    public consuming func finish() -> [UInt8] {
        bytes += Self.end
        return bytes
    }
}
