public import Stations

/// The figures of one area, or of all areas together.
public struct AreaAudit: Sendable {
    /// The area's place in the snapshot; nil for all together.
    public let index: Int?
    /// The area's code; for all together that of the area above them, or `total`.
    public let code: String
    /// The name.
    public let name: String
    /// The name in English.
    public let englishName: String?
    /// The geodesic area of the outline in square metres.
    public let areaSquareMetres: Double
    /// The residents as published; for all together their sum, if all are known.
    public let residents: Population?
    /// The stations inside that count, for certain and possibly.
    public let stations: Certainty<Int>
    /// All stations inside by status, whatever the criteria.
    public let byStatus: [StationStatus: Int]
    /// The figures for each radius, ascending.
    public let byRadius: [RadiusAudit]
    /// How well the demand is served.
    public let demand: Certainty<DemandIndicators>
    /// The largest circle without a station whose centre lies inside.
    public let largestEmptyCircle: EmptyCircle?
    /// What the records of the stations inside say.
    public let checklist: ChecklistAudit?
    /// The capacity within reach for each unit of demand.
    public let accessibility: Double?

    /// The stations for each 10,000 residents; nil if those are not known, or 0.
    public var stationsPer10000Residents: Double? {
        residents.flatMap { residents in
            residents.residents > 0
                ? Double(stations.certain) / Double(residents.residents) * 10_000 : nil
        }
    }

    /// The stations for each square kilometre; nil for an area of none.
    public var stationsPerSquareKilometre: Double? {
        areaSquareMetres > 0 ? Double(stations.certain) / areaSquareMetres * 1e6 : nil
    }

    /// The figures for a radius, nil if it was not asked for.
    public subscript(radius: ServiceRadius) -> RadiusAudit? {
        byRadius.first { $0.radius == radius }
    }
}
