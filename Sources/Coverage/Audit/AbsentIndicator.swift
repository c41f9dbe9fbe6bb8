/// A figure that an audit does not give, and why.
public struct AbsentIndicator: Hashable, Sendable {
    /// What is missing.
    public enum Indicator: String, CaseIterable, Hashable, Sendable {
        /// All figures of an area.
        case figures
        /// Shares and distances of the people of an area.
        case population
        /// Distances to the nearest station, and all that follows from them.
        case distance
        /// The mean and the greatest distance, and how unequal distances are.
        case distanceSummary = "distance_summary"
        /// The covered square metres.
        case area
        /// The gaps.
        case gaps
        /// The largest circle without a station.
        case largestEmptyCircle = "largest_empty_circle"
        /// Stations for each 10,000 residents.
        case density
        /// The share at a moment.
        case moment
        /// Capacity within reach.
        case accessibility
        /// How far units are with their targets.
        case targets
    }

    /// Why something is missing.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        /// There are no demand points there, or all of them count for nothing.
        case noDemand = "no_demand"
        /// No station meets the criteria.
        case noStations = "no_stations"
        /// Ways run along a network, which reaches places, not areas.
        case network
        /// The number of residents is not known.
        case noResidents = "no_residents"
        /// No public holiday is known within a year of the date.
        case noHoliday = "no_holiday"
        /// No station that counts has a capacity.
        case noCapacity = "no_capacity"
        /// No targets are recorded.
        case noTargets = "no_targets"
        /// The outline of the area does not say what lies within it.
        case badOutline = "bad_outline"
        /// Some people have no way to any station.
        case unreached
        /// Areas overlap, so that residents would be counted twice.
        case overlap
    }

    /// What is missing.
    public let indicator: Indicator
    /// The name of the area that it is missing for; nil for the whole audit.
    public let area: String?
    /// Why.
    public let reason: Reason
    /// The area that is left out altogether; nil if only a figure is missing.
    public let absentArea: AbsentArea?
}
