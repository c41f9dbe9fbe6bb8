public import Geodesy
public import Stations

/// The stations of a snapshot that meet criteria.
///
/// Stations without a position cannot serve anybody and are counted apart. Doors side by side
/// with the same address (see ``CoLocation``) are one station: of each such group the first that
/// passes for certain stands for all, else the first that possibly does.
public struct StationChoice: Sendable {
    /// The stations as places in the snapshot, ascending: those that pass for certain, and those
    /// that pass possibly, which include the former.
    public let indices: Certainty<[Int]>
    /// Where these stations are, in the same order.
    public let coordinates: Certainty<[Coordinate]>
    /// The stations that pass but have no position, which are in none of the lists.
    public let unlocated: Certainty<Int>
    /// The stations that possibly pass but are one with another in the list.
    public let coLocated: Int

    /// Applies criteria.
    ///
    /// - Parameters:
    ///   - criteria: what is asked of the stations.
    ///   - snapshot: the stations.
    /// - Complexity: O(n) for n stations, and what ``CoLocation`` takes.
    public init(_ criteria: StationCriteria, in snapshot: StationSnapshot) {
        let condition = snapshot.condition(criteria)
        var verdicts = snapshot.stations.indices.map(condition.compliance)
        var unlocated = (certain: 0, possible: 0)
        for (index, station) in snapshot.stations.enumerated() where station.position == nil {
            if verdicts[index] == .met { unlocated.certain += 1 }
            if verdicts[index] != .unmet { unlocated.possible += 1 }
            verdicts[index] = .unmet
        }
        let passing = verdicts.indices.filter { verdicts[$0] != .unmet }
        var coLocated = 0
        for group in CoLocation.groups(of: passing, in: snapshot) {
            let first = group.first { verdicts[$0] == .met } ?? group[0]
            for index in group where index != first { verdicts[index] = .unmet }
            coLocated += group.count - 1
        }
        let certain = verdicts.indices.filter { verdicts[$0] == .met }
        let possible = verdicts.indices.filter { verdicts[$0] != .unmet }
        func places(_ indices: [Int]) -> [Coordinate] {
            indices.compactMap { snapshot.stations[$0].position?.coordinate }
        }
        indices = Certainty(certain: certain, possible: possible)
        coordinates = Certainty(certain: places(certain), possible: places(possible))
        self.unlocated = Certainty(certain: unlocated.certain, possible: unlocated.possible)
        self.coLocated = coLocated
    }
}
