import Coverage
import Hummingbird
import Stations

/// `/coverage` for people: who is served within which distance and at which hour, and where the
/// gaps are.
struct UnionPage {
    /// What its audits work out, also those of the map that it shows.
    static let parts: Set<AuditPart> = [.circles, .gaps, .week, .walk]

    let configuration: ServerConfiguration
    let stations: SnapshotHolder<ServedStations?>
    let audits: AuditCache
    private let fitness = AreaFitnessCache()

    init(
        configuration: ServerConfiguration,
        stations: SnapshotHolder<ServedStations?>,
        audits: AuditCache
    ) {
        self.configuration = configuration
        self.stations = stations
        self.audits = audits
    }

    /// Answers with the page.
    ///
    /// A request that is not as it should be gets the page as well, with what is wrong and the form
    /// as it was left; one that finds too many audits waiting is told to wait, and asks again by
    /// itself.
    func page(_ request: Request, for caller: HeavyCaller) async -> Response {
        let parameters = Result { () throws(RequestError) in try UnionRequest.read(request) }
        let given = try? parameters.get()
        let served = stations.current
        let frame = frame(request, given, served?.snapshot)
        guard let served else { return MessagePage(.notLoaded, frame: frame).response }
        let texts = frame.texts
        var fields = frame.fields(title: texts["union_heading"] + " · " + texts["brand"])
        if let missing = served.snapshot.missingHolidays(at: configuration.now()) {
            let isChinese = texts.language == .chinese
            let words = isChinese ? missing.chineseDescription : missing.englishDescription
            let holidays: Fields = ["text": words, "command": missing.command]
            fields["holidays"] = holidays
        }
        var wanted: UnionRequest?
        do throws(RequestError) {
            let asked = try UnionRequest(parameters.get(), catalogue: served.snapshot.catalogue)
            wanted = asked
            let now = configuration.now()
            let question = asked.audit(now: now)
            let audit = try await audits.audit(
                served,
                question,
                parts: Self.parts,
                now: now,
                for: caller
            )
            let answer = UnionAnswer(audit: audit, request: asked, question: question, frame: frame)
            answer.add(to: &fields)
            fields["form"] = await form(asked, served, texts).fields
            return frame.response("union", fields, cacheControl: "private, max-age=60")
        } catch {
            let problem = Problem(error)
            if problem.status == .serviceUnavailable {
                return MessagePage(error, frame: frame).response
            }
            fields["problem"] = PageProblem(error: error, texts: texts).fields
            fields["form"] = await form(wanted, served, texts).fields
            return frame.response("union", fields, status: problem.status)
        }
    }

    private func form(
        _ request: UnionRequest?,
        _ served: ServedStations,
        _ texts: Texts
    ) async -> UnionForm {
        UnionForm(
            request: request,
            snapshot: served.snapshot,
            fitness: await fitness.fitness(of: served.snapshot),
            texts: texts
        )
    }

    private func frame(
        _ request: Request,
        _ parameters: QueryParameters?,
        _ snapshot: StationSnapshot?
    ) -> PageFrame {
        let repeated = UnionRequest.parameters.filter { $0 != "lang" }.compactMap { name in
            (parameters?.raw(name)).map { (name: name, value: $0) }
        }
        return PageFrame(
            request,
            language: parameters?.language,
            path: CoverageRoutes.path,
            query: repeated,
            notice: snapshot?.notice,
            configuration: configuration
        )
    }
}
