import Geodesy
import Stations

/// Links for who has not said yet where they are: districts, or what their words may mean.
struct PlaceChoices {
    /// The most districts that the page lists.
    private static let mostAreas = 60
    /// The levels below a district, of which a city has too many.
    private static let smallLevels: Set<String> = ["street", "community", "village", "grid"]

    let context: AnswerContext
    /// The parameters that a link repeats: what is wanted, not where.
    let wants: [(name: String, value: String)]

    /// The districts, for the section `choices` of the template `list`; nil if there are none.
    var districts: Fields? {
        let areas = context.snapshot.areas.lazy.filter { area in
            !(area.level.map(Self.smallLevels.contains) ?? false)
        }
        let items = areas.prefix(Self.mostAreas).map { area in
            item(area.name(in: context.texts.language), "area", area.code)
        }
        guard !items.isEmpty else { return nil }
        return ["heading": context.texts["choose_area"], "items": Array(items)]
    }

    /// The places that some words may mean.
    func places(_ places: [Place], words: String) -> Fields {
        [
            "heading": context.texts["choose_place", ["words": words]],
            "items": places.map(item),
        ]
    }

    private func item(_ place: Place) -> Fields {
        switch place.subject {
        case .area(let index):
            let area = context.snapshot.areas[index]
            return item(area.name(in: context.texts.language), "area", area.code)
        case .station(let index):
            let station = context.snapshot.stations[index]
            let position = [
                ("lon", MapLinks.degrees(place.coordinate.longitude)),
                ("lat", MapLinks.degrees(place.coordinate.latitude)),
            ]
            return [
                "name": station.name, "href": context.frame.href("/", wants + position),
                "detail": station.address,
            ]
        }
    }

    private func item(_ name: String, _ parameter: String, _ value: String) -> Fields {
        ["name": name, "href": context.frame.href("/", wants + [(parameter, value)])]
    }
}
