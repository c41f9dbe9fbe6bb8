import Hummingbird
import Stations

/// `/s/{code}`: a station's own page, which the sign on its door opens.
struct StationPageRoutes {
    private static let parameters = ["lang", "source"]

    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    func add(to router: some RouterMethods<some RequestContext>) {
        router.get("/s/:code") { request, context in
            let escaped = context.parameters.get("code") ?? ""
            let code = PercentEncoding.decode(escaped, plusIsSpace: false) ?? escaped
            do throws(RequestError) {
                return try page(request, code: code)
            } catch {
                return MessagePage(error, frame: frame(request, nil, code: code)).response
            }
        }
    }

    private func page(_ request: Request, code: String) throws(RequestError) -> Response {
        let snapshot = try stations.served().snapshot
        let parameters = try QueryParameters(
            request.uri.query,
            known: Self.parameters,
            blankIsAbsent: true
        )
        try parameters.checkLanguage()
        let source = try parameters.text("source", expected: "the source of a list")
        let frame = frame(request, parameters, code: code)
        let all = snapshot.indices(ofCode: code)
        let named = all.filter { index in
            source.map { snapshot.stations[index].key.source == $0 } ?? true
        }
        // Of several lists that have the code, one whose station is in use.
        let inUse = named.first { snapshot.stations[$0].status == .open }
        guard let index = inUse ?? named.first else {
            return MessagePage(noStation: code, frame: frame).response
        }
        let context = AnswerContext(
            snapshot: snapshot,
            now: configuration.now(),
            frame: frame,
            walking: configuration.walking
        )
        let others = all.filter { $0 != index }
        return StationPage(index: index, others: others, context: context).response
    }

    private func frame(
        _ request: Request,
        _ parameters: QueryParameters?,
        code: String
    ) -> PageFrame {
        PageFrame(
            request,
            language: parameters?.language,
            path: "/s/" + PercentEncoding.encode(code),
            query: (parameters?.raw("source")).map { [("source", $0)] } ?? [],
            notice: stations.current?.snapshot.notice,
            configuration: configuration
        )
    }
}
