import Geodesy
import SpatialIndex
public import Stations

/// Stations that are one: two signs on one door.
public enum CoLocation {
    /// How close stations must be to each other, in metres, exclusive.
    public static let metres = 30.0

    /// The groups of stations that count as one, each of at least two.
    ///
    /// Two stations are one if they are less than 30 m apart and both give an address, the same but
    /// for width, case and spaces; so are stations joined by a chain of such pairs.
    ///
    /// - Parameters:
    ///   - indices: the stations to look at, as places in the snapshot, ascending.
    ///   - snapshot: the stations.
    /// - Returns: the groups, each ascending, in the order of their first stations.
    /// - Complexity: O(n log n) unless very many stations lie together at one address.
    public static func groups(of indices: [Int], in snapshot: StationSnapshot) -> [[Int]] {
        var byAddress: [String: [Int]] = [:]
        for index in indices {
            let station = snapshot.stations[index]
            guard station.position != nil, let address = key(of: station) else { continue }
            byAddress[address, default: []].append(index)
        }
        return byAddress.values
            .filter { $0.count > 1 }
            .flatMap { groups(ofOneAddress: $0, in: snapshot) }
            .sorted { $0[0] < $1[0] }
    }

    /// What two addresses have to have in common, nil if none is given.
    static func key(of station: Station) -> String? {
        guard let address = station.address else { return nil }
        let folded = TextFolding.fold(address).filter { !$0.isWhitespace }
        return folded.isEmpty ? nil : folded
    }

    private static func groups(
        ofOneAddress indices: [Int],
        in snapshot: StationSnapshot
    ) -> [[Int]] {
        let places = indices.compactMap { snapshot.stations[$0].position?.coordinate }
        let index = SpatialIndex(coordinates: places)
        var sets = DisjointSets(count: places.count)
        var isJoined = [Bool](repeating: false, count: places.count)
        var near = Selection()
        for place in places.indices where !isJoined[place] {
            // All stations at the very place of this one are joined with it and need no look.
            index.search(withinMetres: metres, of: places[place], into: &near)
            for other in near
            where Geodesic.distanceMetres(from: places[place], to: places[other]) < metres {
                sets.join(place, other)
                if places[other] == places[place] { isJoined[other] = true }
            }
        }
        var members: [Int: [Int]] = [:]
        for place in places.indices {
            members[sets.representative(of: place), default: []].append(indices[place])
        }
        return members.values.filter { $0.count > 1 }
    }
}
