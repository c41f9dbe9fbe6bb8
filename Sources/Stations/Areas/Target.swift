public import CivilTime

/// How many stations a unit has to have by a day.
public struct Target: Hashable, Sendable {
    /// The numbers of stations that a target may ask for.
    public static let range = 0...1_000_000
    /// The most characters (Unicode scalars) of a unit.
    public static let unitLimit = 200

    /// The unit, by its name or its area's code.
    public let unit: String
    /// The number of stations.
    public let stations: Int
    /// The day by which they have to be open.
    public let deadline: CivilDate

    /// Makes a target.
    public init(unit: String, stations: Int, deadline: CivilDate) {
        self.unit = unit
        self.stations = stations
        self.deadline = deadline
    }
}
