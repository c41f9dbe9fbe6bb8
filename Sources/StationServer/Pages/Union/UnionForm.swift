import Coverage
import Stations

/// The form of the union's page: distance, amenities, hour, area.
struct UnionForm {
    /// The most areas that a list to choose from holds; of more, the table's links do.
    private static let maximumAreas = 400

    /// What was asked, nil if it was not understood.
    let request: UnionRequest?
    let snapshot: StationSnapshot
    /// Which areas can be chosen.
    let fitness: AreaFitness
    let texts: Texts

    /// The fields of the form in the template `union`.
    var fields: Fields {
        [
            "lang": texts.language.rawValue, "radii": radii,
            "wanted": snapshot.catalogue.amenities.enumerated().map { bit, amenity -> Fields in
                [
                    "code": amenity.code, "name": amenity.name(in: texts.language),
                    "on": isWanted(bit),
                ]
            },
            "is_any_wanted": (request?.amenities ?? 0) != 0,
            "is_any": !(request?.isForHour ?? false), "is_hour": request?.isForHour ?? false,
            "hour": "\(request?.hour ?? UnionRequest.usualHour)", "areas": areas,
        ]
    }

    /// The usual radii, and another one if that was asked for.
    private var radii: [Fields] {
        let chosen = request?.radius.metres ?? Double(UnionRequest.usualRadius)
        let usual = UnionRequest.radii.map(Double.init)
        let all = usual.contains(chosen) ? usual : (usual + [chosen]).sorted()
        return all.map { metres in
            let value = FieldValue.number(metres).cell
            return [
                "value": value, "name": texts["metres", ["count": value]], "on": metres == chosen,
            ]
        }
    }

    private var areas: [Fields]? {
        guard snapshot.areas.count <= Self.maximumAreas else { return nil }
        return zip(snapshot.areas, fitness.refusals).map { area, refusal in
            let name = area.name(in: texts.language)
            let reason = refusal?.message[texts.messageLanguage]
            return [
                "code": area.code,
                "name": reason.map { texts["union_area_unfit", ["area": name, "reason": $0]] }
                    ?? name,
                "on": area.code == request?.area, "is_unfit": reason != nil,
            ]
        }
    }

    private func isWanted(_ bit: Int) -> Bool {
        (request?.amenities ?? 0) & (1 << UInt64(bit)) != 0
    }
}
