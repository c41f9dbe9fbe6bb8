import CivilTime
import Coverage
import Reports
import Stations

/// The answer of the union's page: figures, map, week, districts, gaps.
struct UnionAnswer {
    let audit: Audit
    let request: UnionRequest
    let question: AuditRequest
    let frame: PageFrame

    /// Adds the fields of the template `union`.
    func add(to fields: inout Fields) {
        fields["figures"] = figures
        fields["scope"] = scope
        fields["map"] = frame.root + link([("f", "svg")])
        fields["week"] = audit.week.flatMap { WeekStrip($0, hour: request.hour, texts)?.fields }
        fields["remarks"] = remarks
        fields["districts"] = DistrictTable(answer: self).fields
        fields["gaps"] = GapTable(answer: self).fields
        fields["has_no_demand"] = audit.total.demand.certain.demand.weight == 0
        fields["json"] = frame.root + link([("f", "json")])
        fields["geojson"] = frame.root + CollectionDescription.gaps.path + "/items?" + query([])
    }

    var texts: Texts { frame.texts }

    /// What is to be said of the areas themselves, nil if nothing is.
    private var remarks: Fields? {
        let lines = AreaRemarks.messages(audit).map { $0[texts.messageLanguage] }
        return lines.isEmpty ? nil : ["lines": lines]
    }

    /// The radius of the page as it was asked for.
    var radius: String {
        texts["metres", ["count": FieldValue.number(request.radius.metres).cell]]
    }

    /// A share, with what is possible behind it where that is more.
    func share(_ share: Certainty<Double>?) -> (certain: String, possible: String?) {
        let certain = Figure.share(share?.certain)
        let possible = Figure.share(share?.possible)
        return (certain, possible == certain ? nil : texts["union_up_to", ["share": possible]])
    }

    /// The page's own link for other parameters.
    func pageLink(area: String) -> String {
        var pairs = [("radius", FieldValue.number(request.radius.metres).cell)]
        if let codes = amenityCodes { pairs.append(("amenities", codes)) }
        if request.isForHour { pairs += [("when", "hour"), ("hour", "\(request.hour)")] }
        return frame.href(
            CoverageRoutes.path,
            pairs.map { (name: $0.0, value: $0.1) } + [("area", area)]
        )
    }

    private func link(_ more: [(String, String)]) -> String {
        CoverageRoutes.path + "?" + query(more)
    }

    /// The parameters of the same audit over HTTP.
    private func query(_ more: [(String, String)]) -> String {
        var pairs = [("radius", FieldValue.number(request.radius.metres).cell)]
        if let codes = amenityCodes { pairs.append(("amenities", codes)) }
        if let time = question.time { pairs.append(("at", time.text())) }
        if let area = request.area { pairs.append(("area", area)) }
        return (pairs + more).map { "\($0.0)=\(PercentEncoding.encode($0.1))" }
            .joined(separator: "&")
    }

    private var amenityCodes: String? {
        let amenities = audit.snapshot.catalogue.amenities.enumerated()
            .filter { request.amenities & (1 << UInt64($0.offset)) != 0 }
        return amenities.isEmpty ? nil : amenities.map(\.element.code).joined(separator: ",")
    }

    /// In a sentence what the figures are about.
    private var scope: String {
        let place = audit.areas.count == 1 ? audit.areas.first.map(name) ?? "" : texts["union_all"]
        let time = question.time.map { texts["union_at", ["time": moment($0)]] }
        return texts[
            "union_scope",
            ["place": place, "time": time ?? texts["union_whenever"], "radius": radius]
        ]
    }

    /// A moment with its day of the week.
    private func moment(_ time: Instant) -> String {
        let words = DayWords(texts: texts, now: audit.parameters.date)
        let day = time.date()
        return "\(words.weekday(day)) \(words.short(day)) \(time.clock())"
    }

    /// The name of an area.
    func name(_ area: AreaAudit) -> String {
        texts.language == .chinese ? area.name : area.englishName ?? area.name
    }

    private var figures: [Fields] {
        let total = audit.total
        let radius = total[request.radius]
        let weight = total.demand.certain.demand.weight
        let walked = audit.walk?.quarterHour?.walked
        var figures = [
            figure("union_stations", Figure.count(audit.stations.counted.certain), inside),
            figure("union_area_share", radius?.areaShare),
        ]
        guard weight > 0 else { return figures }
        figures.insert(figure("union_share", radius?.share), at: 0)
        figures.insert(figure("union_share_2", radius?.share2), at: 1)
        let unserved = radius.map { max(weight - $0.coveredWeight.certain, 0) }
        figures.insert(figure("union_unserved", Figure.decimal(unserved), nil), at: 2)
        figures.append(
            figure("union_p90", Figure.metres(total.demand.certain.distance?.p90), nil)
        )
        if let walked { figures.append(figure("union_walked", walked)) }
        return figures
    }

    /// How many of the stations that count lie in the areas, nil if all do.
    private var inside: String? {
        let inside = audit.total.stations.certain
        guard inside != audit.stations.counted.certain else { return nil }
        return texts["union_inside", ["count": Figure.count(inside)]]
    }

    private func figure(_ key: String, _ value: Certainty<Double>?) -> Fields {
        let share = share(value)
        return figure(key, share.certain, share.possible)
    }

    private func figure(_ key: String, _ value: String, _ beside: String?) -> Fields {
        ["label": texts[key, ["radius": radius]], "value": value, "beside": beside]
    }
}
