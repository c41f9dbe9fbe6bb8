import Coverage
import Reports
import Stations

/// The first gaps of the union's page.
struct GapTable {
    /// How many gaps the page lists; all of them are features of the collection.
    private static let limit = 10

    let answer: UnionAnswer

    /// The fields of the list, nil without gaps.
    var fields: Fields? {
        let gaps = answer.audit.gaps
        guard !gaps.isEmpty else { return nil }
        return [
            "rows": gaps.prefix(Self.limit).map(row),
            "note": gaps.count > Self.limit
                ? answer.texts[
                    "union_gaps_note",
                    ["shown": "\(Self.limit)", "count": Figure.count(gaps.count)]
                ] : nil,
            "shared": answer.audit.layout.overlaps.isEmpty
                ? nil : answer.texts["union_gaps_shared"],
        ]
    }

    private func row(_ gap: AuditGap) -> Fields {
        let stations = answer.audit.snapshot.stations
        let nearest = gap.nearestStation.map { stations[$0] }
        return [
            "rank": "\(gap.rank)", "area": answer.name(answer.audit.areas[gap.area]),
            "people": Figure.decimal(gap.demand?.weight),
            "square": Figure.squareKilometres(gap.gap.areaSquareMetres),
            "farthest": Figure.metres(gap.gap.farthest?.radiusMetres),
            "nearest": nearest.map { station -> Fields in
                [
                    "name": station.name,
                    "href": answer.frame.href("/s/" + PercentEncoding.encode(station.key.code)),
                ]
            },
        ]
    }
}
