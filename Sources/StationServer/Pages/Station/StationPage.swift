import CivilTime
import Geodesy
import Hummingbird
import Stations

/// A station's own page: whether it is open, the week's hours, all that is known of it.
struct StationPage {
    let index: Int
    /// The other stations with the same code, by their places in the snapshot.
    let others: [Int]
    let context: AnswerContext

    private var station: Station { context.snapshot.stations[index] }

    /// The answer with the page.
    var response: Response {
        let hours = context.snapshot.hours(of: index, at: context.now)
        let next = (hours.until?.secondsSince1970 ?? .max) - context.now.secondsSince1970
        var fields = context.frame.fields(title: station.name + " · " + context.texts["brand"])
        fields["station"] = self.fields
        return context.frame.response(
            "station",
            fields,
            cacheControl: "private, max-age=\(min(60, max(0, next)))"
        )
    }

    /// The fields of the template `station`.
    private var fields: Fields {
        let texts = context.texts
        let links = MapLinks(station)
        let address = context.frame.address.href(AnswerContext.path(of: station))
        let week = WeekHours(context.snapshot, index: index, words: context.days)
        var fields: Fields = [
            "id": String(station.id), "name": station.name, "also": brand,
            "banner": StatusBanner(station, texts).text,
            "is_in_use": station.status == .open, "can_go": links != nil && isThere,
            "maps": links?.fields(texts) ?? [], "link": address,
            "phone": PhoneButton.fields(station.phone, texts),
            "nearby": links.map { nearby($0) },
            "has_week": !week.days.isEmpty, "week": week.days,
            "has_no_hours": station.openingHours == nil && station.hoursText == nil,
            "hours_text": station.hoursText,
            "groups": StationChecklist(station, context.snapshot.catalogue, texts).groups,
            "facts": StationFacts(station, context).fields,
            "sign": StationSign.fields(address),
            "others": others.isEmpty ? nil : otherStations,
            "feature": context.frame.root + CollectionDescription.stations.path
                + "/items/\(station.id)",
        ]
        fields["now"] = now
        return fields
    }

    /// How its hours stand now, nil if it is not in use.
    private var now: Fields? {
        guard station.status == .open else { return nil }
        let state = StateWords(
            context.snapshot.hours(of: index, at: context.now),
            words: nil,
            walkMinutes: nil,
            days: context.days
        )
        return [
            "mark": state.mark, "state": state.text, "state_class": state.styleClass,
            "remark": state.remark,
        ]
    }

    /// Whether there is something to go to, though it may be shut for a while.
    private var isThere: Bool { station.status == .open || station.status == .suspended }

    /// The brand on the sign, unless the name says it.
    private var brand: String? {
        station.brandName.flatMap { station.name.contains($0) ? nil : $0 }
    }

    private func nearby(_ links: MapLinks) -> String {
        context.frame.href(
            "/",
            [
                ("lon", MapLinks.degrees(links.coordinate.longitude)),
                ("lat", MapLinks.degrees(links.coordinate.latitude)),
            ]
        )
    }

    private var otherStations: Fields {
        let items = others.map { index -> Fields in
            let station = context.snapshot.stations[index]
            return [
                "name": station.name, "source": station.key.source,
                "href": context.href(of: station),
            ]
        }
        return ["items": items]
    }
}
