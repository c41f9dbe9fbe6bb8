import Stations

/// What is said when nothing within reach fits: what would, and when it opens.
struct EmptyAnswer {
    /// How far the search for something goes at most.
    private static let farthestMetres = 100_000.0

    let query: StationQuery
    let context: AnswerContext

    /// The fields of the section `empty` of the template `list`.
    var fields: Fields {
        let texts = context.texts
        let reach = context.distances.distance(query.withinMetres)
        let hints = hints.map { hint(texts[$0.key], $0.match) }
        return [
            "heading": texts["empty_heading", ["reach": reach]],
            "hints": hints.isEmpty ? [nothing] : hints,
        ]
    }

    /// The nearest that fits but for the time, the nearest that fits, and if both are out of reach
    /// the nearest of all.
    private var hints: [(key: String, match: StationMatch)] {
        var hints: [(key: String, match: StationMatch)] = []
        let isAtTime = !query.criteria.times.isEmpty
        let fitting = nearest { _ in }
        if query.criteria.concernsHours,
            let match = nearest({ $0.criteria = $0.criteria.withoutHours }),
            // What fits at its time as well only lies farther away.
            match.index != fitting?.index
        {
            hints.append((isAtTime ? "empty_later" : "empty_not_all_day", match))
        }
        if let fitting {
            hints.append((isAtTime ? "empty_farther" : "empty_farther_any", fitting))
        }
        let isNear = hints.contains { $0.match.distanceMetres <= query.withinMetres }
        let known = hints.map(\.match.index)
        if !isNear, let match = nearest(Self.withoutFilters), !known.contains(match.index) {
            hints.append(("empty_other", match))
        }
        return hints
    }

    private static func withoutFilters(_ query: inout StationQuery) {
        query.criteria = query.criteria.withoutHours
        query.criteria.amenities = 0
        query.criteria.access = nil
    }

    private func nearest(_ change: (inout StationQuery) -> Void) -> StationMatch? {
        var query = query
        query.limit = 1
        query.withinMetres = Self.farthestMetres
        change(&query)
        return context.snapshot.nearest(query).first
    }

    private func hint(_ lead: String, _ match: StationMatch) -> Fields {
        let station = context.snapshot.stations[match.index]
        let state = context.state(of: match)
        return [
            "lead": lead, "href": context.href(of: station), "name": station.name,
            "tail": context.texts[
                "empty_tail",
                [
                    "distance": context.distances.distance(match.distanceMetres),
                    "walk": context.distances.walk(match.distanceMetres),
                    "state": "\(state.mark) \(state.text)",
                ]
            ],
        ]
    }

    private var nothing: Fields { ["lead": context.texts["empty_nothing"], "name": nil] }
}
