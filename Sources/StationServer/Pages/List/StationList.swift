import CivilTime
import Geodesy
import Stations

/// The answer of the worker's page: what surely fits, and what may.
struct StationList {
    private static let cardCount = 5
    /// How long an answer may stand at most, in seconds.
    private static let longestSeconds = 60
    /// Nearer than this a position is a station's own, as links to a chosen place carry it.
    private static let samePlaceMetres = 2.0

    private let standpoint: Standpoint
    private let query: StationQuery?
    private let sure: [StationMatch]
    private let maybe: [StationMatch]
    private let context: AnswerContext
    private let wants: [(name: String, value: String)]

    /// Answers a request.
    ///
    /// - Parameters:
    ///   - request: what is asked.
    ///   - wants: the parameters that a link to another place repeats.
    ///   - context: the data and the moment.
    /// - Throws: ``RequestError`` for an area that there is not.
    init(
        _ request: PageRequest,
        wants: [(name: String, value: String)],
        context: AnswerContext
    ) throws(RequestError) {
        self.context = context
        self.wants = wants
        standpoint = try Standpoint(request.origin, in: context.snapshot)
        guard let origin = standpoint.coordinate else {
            (query, sure, maybe) = (nil, [], [])
            return
        }
        var query = StationQuery(origin: origin)
        query.limit = Self.cardCount
        query.withinMetres = request.withinMetres ?? standpoint.reachMetres
        query.criteria.amenities = request.amenities
        query.criteria.access = request.access
        query.time = context.now
        query.criteria.times = request.opening == .now ? [context.now] : []
        query.criteria.mustBeOpenAllDay = request.opening == .allDay
        self.query = query
        sure = context.snapshot.nearest(query)
        query.unknown = .only
        maybe = context.snapshot.nearest(query)
    }

    /// Whether it is known where to measure from, so that this is an answer.
    var isAnswer: Bool { query != nil }

    /// For how many seconds the answer stays right: to the next change of a state in it.
    var lifetimeSeconds: Int {
        let now = context.now.secondsSince1970
        let changes = (sure + maybe).compactMap { $0.hours?.until?.secondsSince1970 }
        let next = changes.filter { $0 > now }.min() ?? .max
        return min(Self.longestSeconds, next - now)
    }

    /// Adds the fields of the template `list` to those of a page.
    func add(to fields: inout Fields) {
        let texts = context.texts
        let clock = context.now.clock()
        fields["made"] = String(context.now.secondsSince1970)
        fields["made_clock"] = clock
        fields["refresh"] = query == nil ? "0" : String(lifetimeSeconds)
        fields["offline"] = texts["offline", ["time": clock]]
        fields["standpoint"] = measuredFrom
        fields["summary"] = summary
        fields["choices"] = choices
        fields["sections"] = sections
        if let query, sure.isEmpty {
            fields["empty"] = EmptyAnswer(query: query, context: context).fields
        } else {
            fields["empty"] = nil
        }
        fields["sketch"] = StationSketch(matches: sure + maybe, context: context).fields
    }

    private var sections: [Fields] {
        guard let query else { return [] }
        let isFiltered =
            query.criteria.concernsHours || query.criteria.amenities != 0
            || query.criteria.access != nil
        let heading = isFiltered ? "sure_heading" : "nearest_heading"
        let all = [
            section("sure", context.texts[heading], sure, from: 1),
            section("maybe", context.texts["maybe_heading"], maybe, from: 1 + sure.count),
        ]
        return all.compactMap(\.self)
    }

    private func section(
        _ id: String,
        _ heading: String,
        _ matches: [StationMatch],
        from number: Int
    ) -> Fields? {
        guard !matches.isEmpty else { return nil }
        let cards = matches.indices.map { index in
            StationCard(
                match: matches[index],
                number: number + index,
                asked: query?.criteria.amenities ?? 0,
                context: context
            ).fields
        }
        return [
            "id": id, "heading": heading, "cards": cards,
            "explanation": id == "maybe" ? context.texts["maybe_note"] : nil,
        ]
    }

    private var measuredFrom: String? {
        let texts = context.texts
        switch standpoint {
        case .notSaid, .choice: return nil
        case .notFound(let words): return texts["place_not_found", ["words": words]]
        case .position(let place):
            if let name = stationName(at: place) { return texts["from_station", ["name": name]] }
            return texts[
                "from_position",
                [
                    "lat": MapLinks.degrees((place.latitude * 1_000).rounded() / 1_000),
                    "lon": MapLinks.degrees((place.longitude * 1_000).rounded() / 1_000),
                ]
            ]
        case .area(let index, _):
            let name = context.snapshot.areas[index].name(in: texts.language)
            let reach = context.distances.distance(query?.withinMetres ?? 0)
            return texts["from_area", ["name": name, "reach": reach]]
        case .station(let index, _):
            return texts["from_station", ["name": context.snapshot.stations[index].name]]
        }
    }

    /// The name of the station that was chosen from a list of places by its position.
    private func stationName(at place: Coordinate) -> String? {
        var query = StationQuery(origin: place)
        query.limit = 1
        query.withinMetres = Self.samePlaceMetres
        return context.snapshot.nearest(query).first.map {
            context.snapshot.stations[$0.index].name
        }
    }

    private var choices: Fields? {
        let choices = PlaceChoices(context: context, wants: wants)
        switch standpoint {
        case .notSaid, .notFound: return choices.districts
        case .choice(let words, let places): return choices.places(places, words: words)
        case .position, .area, .station: return nil
        }
    }

    private var summary: String {
        guard query != nil else { return "" }
        guard let nearest = sure.first else { return context.texts["summary_none"] }
        let walk = context.distances.walk(nearest.distanceMetres)
        return context.texts[
            sure.count == 1 ? "summary_one" : "summary_many",
            ["count": "\(sure.count)", "walk": walk]
        ]
    }
}
