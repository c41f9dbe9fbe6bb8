import Interchange
import Stations

extension FeaturePage {
    /// What the page says about itself, ahead of its features.
    ///
    /// - Parameters:
    ///   - collection: what the page is of.
    ///   - snapshot: the data.
    ///   - after: the id that the page follows.
    ///   - repeated: the other parameters, which links to the pages repeat.
    ///   - address: what links begin with.
    /// - Returns: members as OGC API Features has them.
    func members(
        of collection: CollectionDescription,
        _ snapshot: StationSnapshot,
        after: Int64?,
        repeated: [(name: String, value: String)],
        _ address: ServiceAddress
    ) -> JSONObject {
        let link = { (relation: String, after: Int64?, title: String) in
            let place = after.map { [(name: "after", value: String($0))] } ?? []
            return Link(
                href: address.href(collection.itemsPath, repeated + place),
                relation: relation,
                type: .geoJSON,
                title: title
            )
        }
        var links = [
            link("self", after, "This page"), collection.link(address, relation: "collection"),
        ]
        if let next { links.append(link("next", next, "The next page")) }
        var members: JSONObject = [:]
        members["notice"] = snapshot.noticeMember
        members["revision"] = .integer(snapshot.revision)
        members["numberMatched"] = .integer(Int64(matched))
        members["numberReturned"] = .integer(Int64(indices.count))
        members["links"] = JSONValue(links)
        return members
    }

    /// The text of the page.
    ///
    /// - Parameters:
    ///   - members: what it says about itself.
    ///   - feature: makes the feature at a place in the snapshot, when it is its turn.
    /// - Returns: the text, whose features are made when they are asked for.
    func features(
        _ members: JSONObject,
        feature: @escaping @Sendable (Int) -> CollectionFeature
    ) -> FeatureCollectionSegments<PageFeatures> {
        FeatureCollectionSegments(members, PageFeatures(indices[...], feature))
    }
}

/// The features of a page, each made when it is its turn.
struct PageFeatures: IteratorProtocol, Sendable {
    private var indices: ArraySlice<Int>
    private let feature: @Sendable (Int) -> CollectionFeature

    init(_ indices: ArraySlice<Int>, _ feature: @escaping @Sendable (Int) -> CollectionFeature) {
        self.indices = indices
        self.feature = feature
    }

    mutating func next() -> CollectionFeature? { indices.popFirst().map(feature) }
}
