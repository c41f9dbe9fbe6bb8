import Hummingbird
import Interchange
import Stations

extension Response {
    /// The answer with one feature of a collection.
    ///
    /// - Parameters:
    ///   - feature: the open feature.
    ///   - id: its id.
    ///   - collection: what it belongs to.
    ///   - snapshot: the data.
    ///   - address: what links begin with.
    ///   - title: what the feature is, for the title of its link.
    init(
        _ feature: some Collection<UInt8>,
        id: Int64,
        of collection: CollectionDescription,
        _ snapshot: StationSnapshot,
        _ address: ServiceAddress,
        title: String
    ) {
        var members: JSONObject = [:]
        members["notice"] = snapshot.noticeMember
        members["links"] = JSONValue([
            Link(
                href: address.href("\(collection.itemsPath)/\(id)"),
                relation: "self",
                type: .geoJSON,
                title: title
            ),
            collection.link(address, relation: "collection"),
        ])
        var bytes: [UInt8] = []
        OpenFeature.close(feature, members: members, to: &bytes)
        self.init(bytes, as: .geoJSON)
    }
}
