import HTTPTypes
import Hummingbird
import Interchange
import OpeningHours
import Stations

/// The stations as features: page by page, or one of them.
struct ItemRoutes {
    private static let path = CollectionRoutes.path + "/items"

    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    func add(to router: some RouterMethods<BasicRequestContext>) {
        router.get("/collections/stations/items") { request, _ in try items(request) }
        router.get("/collections/stations/items/:fid") { request, context in
            try item(request, id: context.parameters.get("fid") ?? "")
        }
    }

    private func items(_ request: Request) throws(RequestError) -> Response {
        let served = try stations.served()
        let parameters = try QueryParameters(
            request.uri.query,
            known: ItemsRequest.parameters,
            formats: ItemsRequest.formats
        )
        let wanted = try ItemsRequest(parameters, now: configuration.now())
        let address = ServiceAddress(request, publicURL: configuration.publicURL)
        // What depends on the time has no tag.
        if wanted.time != nil {
            var response = items(wanted, of: served, address)
            response.headers[.cacheControl] = "private, max-age=60"
            return response
        }
        return .revalidated(by: tag(served), for: request) { items(wanted, of: served, address) }
    }

    private func items(
        _ wanted: ItemsRequest,
        of served: ServedStations,
        _ address: ServiceAddress
    ) -> Response {
        let page = ItemPage(wanted, of: served.snapshot)
        let capacity = page.indices.reduce(1_000) { $0 + served.rendered[$1].count + 3 }
        var collection = FeatureCollectionWriter(
            members(of: page, served.snapshot, links(to: page, of: wanted, address)),
            capacity: capacity
        )
        for index in page.indices {
            let hours = wanted.time.map { served.snapshot.hours(of: index, at: $0) }
            collection.append(served.rendered[index], properties: hours?.properties ?? [:])
        }
        return Response(collection.finish(), as: .geoJSON)
    }

    private func item(_ request: Request, id: String) throws(RequestError) -> Response {
        let served = try stations.served()
        _ = try QueryParameters(request.uri.query, known: [], formats: ItemsRequest.formats)
        guard id.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int64(id),
            let index = served.snapshot.index(ofID: number)
        else { throw .noSuchFeature(id) }
        return .revalidated(by: tag(served), for: request) {
            let address = ServiceAddress(request, publicURL: configuration.publicURL)
            var members: JSONObject = [:]
            members["notice"] = served.snapshot.noticeMember
            members["links"] = JSONValue([
                Link(
                    href: address.href("\(Self.path)/\(number)"),
                    relation: "self",
                    type: .geoJSON,
                    title: "This station"
                ),
                CollectionRoutes.link(address, relation: "collection"),
            ])
            var bytes: [UInt8] = []
            OpenFeature.close(served.rendered[index], members: members, to: &bytes)
            return Response(bytes, as: .geoJSON)
        }
    }

    private func tag(_ served: ServedStations) -> EntityTag {
        EntityTag(revision: served.snapshot.revision, format: "geojson")
    }

    private func members(
        of page: ItemPage,
        _ snapshot: StationSnapshot,
        _ links: [Link]
    ) -> JSONObject {
        var members: JSONObject = [:]
        members["notice"] = snapshot.noticeMember
        members["revision"] = .integer(snapshot.revision)
        members["numberMatched"] = .integer(Int64(page.matched))
        members["numberReturned"] = .integer(Int64(page.indices.count))
        members["links"] = JSONValue(links)
        return members
    }

    private func links(
        to page: ItemPage,
        of wanted: ItemsRequest,
        _ address: ServiceAddress
    ) -> [Link] {
        var links = [
            Link(
                href: href(wanted, after: wanted.after, address),
                relation: "self",
                type: .geoJSON,
                title: "This page"
            ),
            CollectionRoutes.link(address, relation: "collection"),
        ]
        if let next = page.next {
            links.append(
                Link(
                    href: href(wanted, after: next, address),
                    relation: "next",
                    type: .geoJSON,
                    title: "The next page"
                )
            )
        }
        return links
    }

    private func href(
        _ wanted: ItemsRequest,
        after: Int64?,
        _ address: ServiceAddress
    ) -> String {
        let place = after.map { [(name: "after", value: String($0))] } ?? []
        return address.href(Self.path, wanted.repeated + place)
    }
}
