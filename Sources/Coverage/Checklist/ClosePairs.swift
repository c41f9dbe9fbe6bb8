import Geodesy
import SpatialIndex
import Stations

/// Stations that are suspiciously close to each other.
struct ClosePairs {
    private static let duplicateMetres = 50.0
    private static let reviewMetres = 150.0

    private(set) var duplicates: [StationPair] = []
    private(set) var toReview: [StationPair] = []
    private(set) var isCut = false

    /// Looks for pairs among some stations, given as places in a snapshot, ascending.
    init(_ indices: [Int], in snapshot: StationSnapshot, coLocated groups: [[Int]]) {
        let located = indices.filter { snapshot.stations[$0].position != nil }
        let places = located.compactMap { snapshot.stations[$0].position?.coordinate }
        let names = located.map { snapshot.stations[$0].name }
            .map { TextFolding.fold($0).filter { !$0.isWhitespace } }
        var group: [Int: Int] = [:]
        for (number, members) in groups.enumerated() {
            for member in members { group[member] = number }
        }
        let index = SpatialIndex(coordinates: places)
        var near: [Neighbour] = []
        for place in places.indices {
            let limit = DataQuality.neighbourLimit
            index.nearest(
                to: places[place],
                limit: limit,
                withinMetres: Self.reviewMetres,
                into: &near
            )
            if near.count == limit { isCut = true }
            for other in near
            where other.index > place && other.distanceMetres < Self.reviewMetres {
                let pair = StationPair(
                    first: located[place],
                    second: located[other.index],
                    distanceMetres: other.distanceMetres
                )
                let isSameName = names[place] == names[other.index]
                if isSameName, pair.distanceMetres < Self.duplicateMetres {
                    append(pair, to: \.duplicates)
                } else if group[pair.first] == nil || group[pair.first] != group[pair.second] {
                    append(pair, to: \.toReview)
                }
            }
        }
    }

    private mutating func append(
        _ pair: StationPair,
        to list: WritableKeyPath<ClosePairs, [StationPair]>
    ) {
        if self[keyPath: list].count < DataQuality.pairLimit {
            self[keyPath: list].append(pair)
        } else {
            isCut = true
        }
    }
}
