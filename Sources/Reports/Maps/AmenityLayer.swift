import Coverage
import Stations

/// Which stations have an amenity, lack it, or of which it is unknown.
struct AmenityLayer {
    private let amenity: Amenity
    private let yes: [Int]
    private let no: [Int]
    private let unknown: [Int]

    /// Takes the first amenity that was asked for, else the toilet, else the first of all; nil if
    /// the data set has none.
    init?(_ audit: Audit) {
        let catalogue = audit.snapshot.catalogue
        let asked = catalogue.codes(in: audit.parameters.criteria.amenities).first
        guard
            let bit = asked.flatMap(catalogue.bit) ?? catalogue.bit(of: "toilet")
                ?? catalogue.amenities.indices.first
        else { return nil }
        amenity = catalogue.amenities[bit]
        var yes: [Int] = []
        var no: [Int] = []
        var unknown: [Int] = []
        for (index, station) in audit.snapshot.stations.enumerated()
        where audit.parameters.criteria.statuses.contains(station.status) {
            switch station.checklist[bit] {
            case .yes: yes.append(index)
            case .no, .broken: no.append(index)
            case nil: unknown.append(index)
            }
        }
        (self.yes, self.no, self.unknown) = (yes, no, unknown)
    }

    var title: Bilingual {
        Bilingual("设施：\(amenity.chinese)", "Amenity: \(amenity.english)")
    }

    var caption: Bilingual {
        Bilingual(
            "有 \(yes.count) · 无或坏 \(no.count) · 未知 \(unknown.count)",
            "yes \(yes.count) · no or broken \(no.count) · unknown \(unknown.count)"
        )
    }

    func markup(_ map: AuditMap) -> Markup {
        map.markers(unknown, .ring, style: "unsure") + map.markers(no, .cross, style: "closed")
            + map.markers(yes, .disc, style: "open")
    }

    var legend: Markup {
        MapLegend.markup([
            .marker(.disc, "open", Bilingual("有", "yes")),
            .marker(.cross, "closed", Bilingual("无或坏", "no or broken")),
            .marker(.ring, "unsure", Bilingual("未知", "unknown")),
        ])
    }
}
