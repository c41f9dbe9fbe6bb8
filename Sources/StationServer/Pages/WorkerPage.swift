import Hummingbird
import Stations

/// The worker's page: the form, and the list of stations or of places to choose from.
struct WorkerPage {
    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>

    /// Answers with the whole page.
    ///
    /// A request that is not as it should be gets the page as well, with what is wrong and the form
    /// as it was left.
    func page(_ request: Request) -> Response {
        let parameters = Result { () throws(RequestError) in try PageRequest.read(request) }
        let given = try? parameters.get()
        let snapshot = stations.current?.snapshot
        let frame = frame(request, given, snapshot)
        guard let snapshot else { return MessagePage(.notLoaded, frame: frame).response }
        let context = context(snapshot, frame)
        var fields = frame.fields(title: frame.texts["tagline"] + " · " + frame.texts["brand"])
        fields["to_union"] = frame.href(CoverageRoutes.path)
        fields["tools"] = LandingPage(configuration: configuration, address: frame.address).fields
        do throws(RequestError) {
            let list = try list(parameters.get(), context)
            list.add(to: &fields)
            fields["to_map"] = map(frame, given, except: ["lang", "within"])
            fields["form"] = PageForm(given, isKnown: list.isAnswer, context).fields
            return frame.response(
                "start",
                fields,
                cacheControl: "private, max-age=\(list.lifetimeSeconds)"
            )
        } catch {
            fields["problem"] = PageProblem(error: error, texts: frame.texts).fields
            let wrong = Problem(error).parameter
            fields["form"] = PageForm(given, isKnown: false, wrong: wrong, context).fields
            return frame.response("start", fields, status: Problem(error).status)
        }
    }

    /// Answers with the list alone, which the page's script puts in the place of the old one.
    func cards(_ request: Request) -> Response {
        let parameters = Result { () throws(RequestError) in try PageRequest.read(request) }
        let given = try? parameters.get()
        let snapshot = stations.current?.snapshot
        let frame = frame(request, given, snapshot)
        var fields = frame.fields(title: "")
        do throws(RequestError) {
            guard let snapshot else { throw RequestError.notLoaded }
            try list(parameters.get(), context(snapshot, frame)).add(to: &fields)
            // The position is the phone's, which the map asks for itself: no address holds it.
            fields["to_map"] = map(frame, given, except: ["lang", "within", "lon", "lat"])
            return Response(
                html: PageTemplates.all.render("list", fields),
                cacheControl: "private, no-store"
            )
        } catch {
            fields["problem"] = PageProblem(error: error, texts: frame.texts).fields
            return Response(
                html: PageTemplates.all.render("problem", fields),
                status: Problem(error).status
            )
        }
    }

    /// The link to the same stations on the map, nil if there is no map.
    private func map(
        _ frame: PageFrame,
        _ parameters: QueryParameters?,
        except left: Set<String>
    ) -> String? {
        guard configuration.leaflet != nil else { return nil }
        return frame.href("/map", parameters.map { Self.repeated($0, except: left) } ?? [])
    }

    private func list(
        _ parameters: QueryParameters,
        _ context: AnswerContext
    ) throws(RequestError) -> StationList {
        try parameters.checkLanguage()
        let catalogue = context.snapshot.catalogue
        let places: Set<String> = ["lon", "lat", "place", "area", "lang", "within"]
        let wants = Self.repeated(parameters, except: places)
        let request = try PageRequest(parameters, catalogue: catalogue)
        return try StationList(request, wants: wants, context: context)
    }

    private func frame(
        _ request: Request,
        _ parameters: QueryParameters?,
        _ snapshot: StationSnapshot?
    ) -> PageFrame {
        PageFrame(
            request,
            language: parameters?.language,
            query: parameters.map { Self.repeated($0, except: ["lang"]) } ?? [],
            notice: snapshot?.notice,
            configuration: configuration
        )
    }

    private func context(_ snapshot: StationSnapshot, _ frame: PageFrame) -> AnswerContext {
        AnswerContext(
            snapshot: snapshot,
            now: configuration.now(),
            frame: frame,
            walking: configuration.walking
        )
    }

    private static func repeated(
        _ parameters: QueryParameters,
        except left: Set<String>
    ) -> [(name: String, value: String)] {
        PageRequest.parameters.filter { !left.contains($0) }.compactMap { name in
            parameters.raw(name).map { (name, $0) }
        }
    }
}
