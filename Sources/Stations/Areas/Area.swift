public import Geodesy

/// An administrative area or a unit's territory, with its outline.
public struct Area: Hashable, Sendable {
    /// The feature id in the database, never reused; 0 before the area is stored.
    public let id: Int64
    /// The code, by which an import recognises the area: an adcode, else the name.
    public private(set) var code: String
    /// The name.
    public let name: String
    /// The name in English.
    public let englishName: String?
    /// The level, such as province, city, district or street.
    public let level: String?
    /// The code of the area it belongs to.
    public let parent: String?
    /// The residents, and what the figure counts.
    public let population: Population?
    /// The outline.
    public let outline: MultiPolygon

    /// Makes an area.
    public init(
        id: Int64 = 0,
        code: String,
        name: String,
        englishName: String? = nil,
        level: String? = nil,
        parent: String? = nil,
        population: Population? = nil,
        outline: MultiPolygon
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.englishName = englishName
        self.level = level
        self.parent = parent
        self.population = population
        self.outline = outline
    }

    /// The same area with another outline.
    public func with(outline: MultiPolygon) -> Area {
        Area(
            id: id,
            code: code,
            name: name,
            englishName: englishName,
            level: level,
            parent: parent,
            population: population,
            outline: outline
        )
    }

    /// The same area under another code.
    public func recoded(_ code: String) -> Area {
        var area = self
        area.code = code
        return area
    }
}
