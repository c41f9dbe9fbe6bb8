import Stations

/// Finds the fields of areas among the properties of their features.
struct AreaProperties {
    /// The texts of one feature by the fields' names, blank ones left out.
    typealias Texts = [String: String]

    /// The names of properties that are not used, in the order in which they came.
    private(set) var unused: [String] = []
    /// What there is to say of the properties.
    private(set) var notes = ColumnNotes()

    private var readings: [String: HeadingIndex<HeadingTerm>.Reading] = [:]
    private var unusedNames: Set<String> = []

    /// The fields of an area.
    ///
    /// - Throws: ``LayerProblem`` for a value that is no text of one.
    mutating func texts(of feature: GeoJSONFeature) throws(LayerProblem) -> Texts {
        var texts: Texts = [:]
        var owners: [HeadingTerm: String] = [:]
        for member in feature.properties {
            guard let term = term(of: member.name) else { continue }
            let isName = term == .field(.name) || term == .areaName || term == .englishName
            guard let field = Self.names[term],
                let text = try AreaValue.text(of: member.value, in: member.name, isName: isName)
            else { continue }
            if let first = owners[term] {
                notes.repeated(member.name, after: first, isKept: false)
                continue
            }
            owners[term] = member.name
            texts[field] = text
        }
        if texts["name"] == nil {
            texts["name"] = texts["area_name"]
        } else if let name = owners[.areaName] {
            note(unused: name)
        }
        if texts["code"] != nil || texts["adcode"] != nil, let name = owners[.identifier] {
            note(unused: name)
        }
        if feature.isCount(texts["id"]) { texts["id"] = nil }
        return texts
    }

    private mutating func term(of name: String) -> HeadingTerm? {
        let reading = readings[name] ?? Self.index.read(name)
        if readings.count < 10_000, readings[name] == nil {
            readings[name] = reading
            if let remark = reading.qualifier {
                notes.qualified(QualifiedHeading(heading: name, remark: remark), isKept: false)
            }
            if reading.role == nil { note(unused: name) }
        }
        return reading.role
    }

    private mutating func note(unused name: String) {
        guard unused.count < 1_000, unusedNames.insert(name).inserted else { return }
        unused.append(name)
    }

    private static let names: [HeadingTerm: String] = [
        .field(.code): "code", .field(.adcode): "adcode", .identifier: "id",
        .field(.name): "name", .areaName: "area_name", .englishName: "name_en",
        .level: "level", .parent: "parent", .population: "population",
        .populationYear: "population_year", .populationBasis: "population_basis",
        .populationSource: "population_source",
    ]

    private static let index: HeadingIndex<HeadingTerm> = {
        var roles: [String: HeadingTerm] = [:]
        for term in names.keys { for word in term.words { roles[word] = term } }
        return HeadingIndex(roles, places: [])
    }()
}
