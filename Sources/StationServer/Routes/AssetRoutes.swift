import HTTPTypes
import Hummingbird
import Interchange
import NIOCore

/// The files that pages load, the manifest, and the worker that keeps the last list.
struct AssetRoutes {
    let configuration: ServerConfiguration

    private var root: String { configuration.publicURL?.path ?? "" }

    func add(to router: some RouterMethods<some RequestContext>) {
        router.get("/assets/:name") { request, context in
            let parameters = try QueryParameters(request.uri.query, known: ["v"])
            let name = context.parameters.get("name") ?? ""
            guard let asset = PageAsset.served.first(where: { $0.name == name }) else {
                throw RequestError.noSuchPath(request.uri.path)
            }
            return asset.response(
                to: request,
                isLasting: parameters.raw("v") == asset.version
            )
        }
        router.get("/manifest.webmanifest") { request, _ in try manifest(request) }
        router.get("/service-worker.js") { request, _ in
            _ = try QueryParameters(request.uri.query, known: [])
            return worker(request)
        }
    }

    private func manifest(_ request: Request) throws(RequestError) -> Response {
        let parameters = try QueryParameters(request.uri.query, known: ["lang"])
        try parameters.checkLanguage()
        let texts = Texts(language: parameters.language ?? .chinese)
        let icon = PageAsset.all.first { $0.name == "icon.svg" }
        return Response(
            [
                "name": .string(texts["tagline"]), "short_name": .string(texts["brand"]),
                "lang": .string(texts.language.tag), "start_url": .string(root + "/"),
                "scope": .string(root + "/"), "display": .string("minimal-ui"),
                "background_color": .string("#f4f6f5"), "theme_color": .string("#0b6b50"),
                "icons": .array([
                    .object([
                        "src": .string(root + (icon?.path ?? "")), "sizes": .string("any"),
                        "type": .string("image/svg+xml"), "purpose": .string("any maskable"),
                    ])
                ]),
            ],
            as: .manifest,
            headers: [.cacheControl: "public, max-age=3600"]
        )
    }

    /// The worker, which has the addresses of this version's files before it.
    private func worker(_ request: Request) -> Response {
        let paths = PageAsset.all.map { JSONValue.string(root + $0.path) }
        var script = Array("var CACHE = ".utf8)
        let version = PageAsset.hash(PageAsset.all.flatMap { Array($0.version.utf8) })
        JSONWriter.append(.string("yizhan-" + version), to: &script)
        script += Array(", ROOT = ".utf8)
        JSONWriter.append(.string(root), to: &script)
        script += Array(", ASSETS = ".utf8)
        JSONWriter.append(.array(paths), to: &script)
        script += Array(";\n".utf8) + PackageResources.service_worker_js
        var response = PageAsset(
            "service-worker.js",
            type: "text/javascript; charset=utf-8",
            script
        ).response(to: request, isLasting: false)
        // The policy of a worker's script is that of what the worker loads.
        response.headers[.contentSecurityPolicy] = PagePolicy().text
        return response
    }
}
