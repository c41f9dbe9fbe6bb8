import Geodesy
import SpatialIndex

/// The stations of one snapshot that answer some criteria, made ready for many queries.
///
/// Where few answer, such as those open on a Sunday night, a search among all would ask one after
/// another in vain: those few then have an index of their own.
struct AnsweringStations: Sendable {
    /// An index over a part of the stations.
    private struct Part {
        let index: SpatialIndex
        /// The station of each point.
        let stations: [Int]
    }

    /// The greatest share of the located stations, as one of so many, that gets an index.
    private static let greatestShare = 16

    /// How each station stands towards the criteria.
    let condition: StationCondition
    private let unknown: UnknownPolicy
    /// Those that answer, if they are few.
    private let few: Part?

    /// Looks which stations answer.
    ///
    /// - Parameters:
    ///   - condition: the criteria, made ready.
    ///   - unknown: what becomes of stations of which something asked for is unknown.
    ///   - located: the stations with a position, ascending.
    ///   - coordinate: where one of them is.
    /// - Complexity: O(n) for n stations.
    init(
        _ condition: StationCondition,
        unknown: UnknownPolicy,
        among located: [Int],
        at coordinate: (Int) -> Coordinate
    ) {
        self.condition = condition
        self.unknown = unknown
        let most = located.count / Self.greatestShare
        var answering: [Int] = []
        for station in located where unknown.accepts(condition.compliance(of: station)) {
            guard answering.count < most else {
                few = nil
                return
            }
            answering.append(station)
        }
        few = Part(
            index: SpatialIndex(coordinates: answering.map(coordinate)),
            stations: answering
        )
    }

    /// How many stations the index of its own holds.
    var indexedCount: Int { few?.stations.count ?? 0 }

    /// Whether a station answers.
    func contains(_ station: Int) -> Bool { unknown.accepts(condition.compliance(of: station)) }

    /// The nearest of the stations if they are few, as ``SpatialIndex`` answers; nil if they are not.
    func nearestOfFew(
        to origin: Coordinate,
        limit: Int,
        withinMetres: Double
    ) -> [(station: Int, metres: Double)]? {
        guard let few else { return nil }
        return few.index.nearest(to: origin, limit: limit, withinMetres: withinMetres).map {
            (few.stations[$0.index], $0.distanceMetres)
        }
    }
}
