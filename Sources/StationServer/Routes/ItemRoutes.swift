import HTTPTypes
import Hummingbird
import Interchange
import OpeningHours
import Stations

/// The stations as features: page by page, or one of them.
struct ItemRoutes {
    private static let collection = CollectionDescription.stations

    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>
    let queue: HeavyWorkQueue

    func add(to router: some RouterMethods<ServiceContext>) {
        router.get("/collections/stations/items") { request, context in
            try await items(request, context)
        }
        router.get("/collections/stations/items/:fid") { request, context in
            try item(request, id: context.parameters.get("fid") ?? "")
        }
    }

    private func items(
        _ request: Request,
        _ context: ServiceContext
    ) async throws(RequestError) -> Response {
        let served = try stations.served()
        let parameters = try QueryParameters(
            request.uri.query,
            known: ItemsRequest.parameters,
            formats: ItemsRequest.formats
        )
        let wanted = try ItemsRequest(
            parameters,
            now: configuration.now(),
            isTrusted: configuration.trusts(context.client)
        )
        let address = ServiceAddress(request, publicURL: configuration.publicURL)
        // What depends on the time has no tag.
        if wanted.time != nil {
            var response = try await page(wanted, of: served, address, context)
            response.headers[.cacheControl] = "private, max-age=60"
            return response
        }
        let tag = tag(served)
        if tag.isHeld(by: request.headers) {
            return .revalidated(by: tag, for: request) { Response(status: .notModified) }
        }
        let response = try await page(wanted, of: served, address, context)
        return .revalidated(by: tag, for: request) { response }
    }

    /// A page, in its turn if it is large.
    private func page(
        _ wanted: ItemsRequest,
        of served: ServedStations,
        _ address: ServiceAddress,
        _ context: ServiceContext
    ) async throws(RequestError) -> Response {
        guard wanted.window.isHeavy else {
            let deadline = ContinuousClock.now + queue.limits.time
            return try Self.items(wanted, of: served, address) { ContinuousClock.now >= deadline }
        }
        let caller = await context.heavyCaller(configuration.addressGroups)
        let result = try await queue.run(for: caller) { isCancelled in
            Result { () throws(RequestError) in
                try Self.items(wanted, of: served, address, isCancelled: isCancelled)
            }
        }
        return try result.get()
    }

    private static func items(
        _ wanted: ItemsRequest,
        of served: ServedStations,
        _ address: ServiceAddress,
        isCancelled: () -> Bool
    ) throws(RequestError) -> Response {
        let page = FeaturePage(wanted, of: served.snapshot)
        let capacity = page.indices.reduce(1_000) { $0 + served.rendered[$1].count + 3 }
        let members = page.members(
            of: collection,
            served.snapshot,
            after: wanted.window.after,
            repeated: wanted.repeated,
            address
        )
        var features = FeatureCollectionWriter(members, capacity: capacity)
        for (number, index) in page.indices.enumerated() {
            if number & 63 == 0, isCancelled() { throw .tooLong }
            let hours = wanted.time.map { served.snapshot.hours(of: index, at: $0) }
            features.append(served.rendered[index], properties: hours?.properties ?? [:])
        }
        return Response(features.finish(), as: .geoJSON)
    }

    private func item(_ request: Request, id: String) throws(RequestError) -> Response {
        let served = try stations.served()
        _ = try QueryParameters(request.uri.query, known: [], formats: ItemsRequest.formats)
        guard let number = FeatureID.parse(id), let index = served.snapshot.index(ofID: number)
        else { throw .noSuchFeature(id) }
        return .revalidated(by: tag(served), for: request) {
            Response(
                served.rendered[index],
                id: number,
                of: Self.collection,
                served.snapshot,
                ServiceAddress(request, publicURL: configuration.publicURL),
                title: "This station"
            )
        }
    }

    private func tag(_ served: ServedStations) -> EntityTag {
        EntityTag(version: served.snapshot.version, format: "geojson")
    }
}
