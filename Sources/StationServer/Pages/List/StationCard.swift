import Stations

/// One station of an answer, as much as fits on a card.
struct StationCard {
    let match: StationMatch
    let number: Int
    /// The amenities asked for, as a mask of the catalogue.
    let asked: UInt64
    let context: AnswerContext

    private var station: Station { context.snapshot.stations[match.index] }

    /// The fields of the template `card`.
    var fields: Fields {
        let texts = context.texts
        let state = context.state(of: match)
        let walk = context.distances.figure(match.distanceMetres)
        let checked = context.days.checked(station.checkedOn)
        let isHere = match.distanceMetres < DistanceWords.hereMetres
        let direction = CompassDirection(bearingDegrees: match.bearingDegrees)
        return [
            "id": String(station.id), "number": String(number), "name": station.name,
            "href": context.href(of: station),
            "walk": walk.count, "walk_unit": walk.unit,
            "distance": context.distances.distance(match.distanceMetres),
            "arrow": isHere ? nil : direction.arrow,
            "direction": texts[isHere ? "here" : direction.key],
            "door": station.access?.name(in: texts.language) ?? texts["door_unknown"],
            "mark": state.mark, "state": state.text, "state_class": state.styleClass,
            "remark": state.remark,
            "amenities": amenities,
            "entrance": station.entrance,
            "maps": MapLinks(station)?.fields(texts) ?? [],
            "link": context.frame.address.href(AnswerContext.path(of: station)),
            "phone": PhoneButton.fields(station.phone, texts),
            "checked": checked.text, "is_check_old": checked.isOld,
        ]
    }

    /// The amenities asked for, then the most wanted.
    private var amenities: [Fields] {
        let catalogue = context.snapshot.catalogue
        let first = catalogue.codes(in: asked)
        let codes = first + AmenityWords.mostWanted.filter { !first.contains($0) }
        return codes.compactMap { code in
            catalogue.bit(of: code).map { bit in
                AmenityWords.fields(
                    catalogue.amenities[bit],
                    station.checklist[bit],
                    context.texts
                )
            }
        }
    }
}
