import Geodesy
import Stations

/// One page of the list of stations.
struct ItemPage {
    /// The places of the stations in the snapshot, in the order of their ids.
    let indices: [Int]
    /// How many stations the request matches on all pages.
    let matched: Int
    /// The id after which the next page begins, nil on the last one.
    let next: Int64?

    /// Selects a page.
    ///
    /// A page is found by the ids it follows, not by counting, so that stations that come and go
    /// between two requests shift nothing: each station that stays is listed exactly once.
    ///
    /// - Complexity: O(log n) for a page of all stations, else O(m log m) for m stations in the
    ///   box, and O(n) for a status.
    init(_ request: ItemsRequest, of snapshot: StationSnapshot) {
        let isListed = { (index: Int) in
            request.statuses?.contains(snapshot.stations[index].status) ?? true
        }
        if let code = request.code {
            let found = snapshot.indices(ofCode: code).filter { index in
                isListed(index) && request.box.holds(snapshot.stations[index])
            }
            self.init(request, found, snapshot.stations)
        } else if let box = request.box {
            self.init(request, snapshot.indices(in: box).filter(isListed), snapshot.stations)
        } else if request.statuses != nil {
            self.init(request, snapshot.stations.indices.filter(isListed), snapshot.stations)
        } else {
            self.init(request, snapshot.stations.indices, snapshot.stations)
        }
    }

    private init(
        _ request: ItemsRequest,
        _ matching: some RandomAccessCollection<Int>,
        _ stations: [Station]
    ) {
        let rest = matching.suffix(followingID: request.after, in: stations)
        indices = Array(rest.prefix(request.limit))
        matched = matching.count
        next = rest.count > request.limit ? indices.last.map { stations[$0].id } : nil
    }
}

extension BoundingBox? {
    /// Whether there is no box, or the station is in it.
    fileprivate func holds(_ station: Station) -> Bool {
        guard let box = self else { return true }
        return station.position.map { box.contains($0.coordinate) } ?? false
    }
}

extension RandomAccessCollection<Int> {
    /// The part whose stations have greater ids, by binary search.
    fileprivate func suffix(followingID id: Int64?, in stations: [Station]) -> SubSequence {
        guard let id else { return self[...] }
        var low = startIndex
        var count = distance(from: startIndex, to: endIndex)
        while count > 0 {
            let middle = index(low, offsetBy: count / 2)
            if stations[self[middle]].id <= id {
                low = index(after: middle)
                count -= count / 2 + 1
            } else {
                count /= 2
            }
        }
        return self[low...]
    }
}
