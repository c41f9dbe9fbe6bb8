/// The text of a GeoJSON feature collection in segments, each made when it is asked for.
///
/// The segments one behind the other are what ``FeatureCollectionWriter`` writes. A feature that is
/// encoded already is handed on as it is, so a collection of any size costs no more than its parts
/// cost in any case.
public struct FeatureCollectionSegments<Features: IteratorProtocol>: IteratorProtocol
where Features.Element == CollectionFeature {
    private static var comma: [UInt8] { [JSONByte.comma] }

    private var features: Features
    /// The segments that come next, the next one last.
    private var coming: [ArraySlice<UInt8>]
    private var isFirst = true
    private var isOver = false

    /// Begins a collection.
    ///
    /// - Parameters:
    ///   - members: what the collection says about itself, ahead of its features.
    ///   - features: its features, of which one at a time is asked for.
    public init(_ members: JSONObject, _ features: Features) {
        var head: [UInt8] = []
        FeatureCollectionWriter.appendHead(members, to: &head)
        coming = [head[...]]
        self.features = features
    }

    /// The next segment, nil behind the last one.
    public mutating func next() -> ArraySlice<UInt8>? {
        if let segment = coming.popLast() { return segment }
        guard !isOver else { return nil }
        guard let feature = features.next() else {
            isOver = true
            return FeatureCollectionWriter.end[...]
        }
        var end: [UInt8] = []
        OpenFeature.appendEnd(properties: feature.properties, to: &end)
        coming.append(end[...])
        if isFirst {
            isFirst = false
            return feature.bytes
        }
        coming.append(feature.bytes)
        return Self.comma[...]
    }
}

extension FeatureCollectionSegments: Sendable where Features: Sendable {}

/// A feature of a collection: an open one, and what the answer adds to it.
public struct CollectionFeature: Sendable {
    let bytes: ArraySlice<UInt8>
    let properties: JSONObject

    /// Takes an open feature.
    ///
    /// - Parameters:
    ///   - bytes: the open feature.
    ///   - properties: its further properties.
    public init(_ bytes: ArraySlice<UInt8>, properties: JSONObject = [:]) {
        self.bytes = bytes
        self.properties = properties
    }
}
