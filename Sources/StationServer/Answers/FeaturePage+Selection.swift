import Geodesy
import Stations

extension FeaturePage {
    /// Selects a page of stations.
    ///
    /// - Complexity: O(log n) for a page of all stations, else O(m log m) for m stations in the
    ///   box, and O(n) for a status.
    init(_ request: ItemsRequest, of snapshot: StationSnapshot) {
        let stations = snapshot.stations
        let isListed = { (index: Int) in
            request.statuses?.contains(stations[index].status) ?? true
        }
        let make = { (matching: any RandomAccessCollection<Int>) in
            FeaturePage(matching, window: request.window) { stations[$0].id }
        }
        if let code = request.code {
            let found = snapshot.indices(ofCode: code).filter { index in
                isListed(index) && request.window.box.holds(stations[index])
            }
            self = make(found)
        } else if let box = request.window.box {
            self = make(snapshot.indices(in: box).filter(isListed))
        } else if request.statuses != nil {
            self = make(stations.indices.filter(isListed))
        } else {
            self = make(stations.indices)
        }
    }

    /// Selects a page of areas: those that have a place in common with the box.
    ///
    /// - Complexity: O(n) for n areas, and the positions of those near the box.
    init(_ request: AreasRequest, of snapshot: StationSnapshot) {
        let areas = snapshot.areas
        let matching = areas.indices.filter { index in
            (request.code.map { areas[index].code == $0 } ?? true)
                && (request.window.box.map { areas[index].outline.intersects($0) } ?? true)
        }
        self.init(matching, window: request.window) { areas[$0].id }
    }
}

extension BoundingBox? {
    /// Whether there is no box, or the station is in it.
    fileprivate func holds(_ station: Station) -> Bool {
        guard let box = self else { return true }
        return station.position.map { box.contains($0.coordinate) } ?? false
    }
}
