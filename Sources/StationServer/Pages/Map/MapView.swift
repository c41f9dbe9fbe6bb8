import Geodesy
import Stations

/// What a map shows in its window: stations one by one, and clusters with their exact counts.
struct MapView {
    /// From this zoom on, where a square is some 100 m wide, stations are shown one by one.
    private static let streetZoom = 16
    /// From this one on they are if they are few.
    private static let districtZoom = 11
    private static let mostInStreets = 500
    private static let mostInDistricts = 25

    /// The stations that stand alone, in the order of their ids.
    let stations: [MapStation]
    /// The clusters, row by row from the north west.
    let clusters: [MapCluster]
    /// How many stations are in the window, alone or in clusters.
    let count: Int
    /// Of how many of them something that was asked for is unknown.
    let unconfirmedCount: Int

    /// Gathers what is in a window.
    ///
    /// - Parameters:
    ///   - box: the window, in degrees of the map's datum, edges included.
    ///   - zoom: the zoom of the map.
    ///   - query: what the stations have to be, wherever it begins.
    ///   - snapshot: the stations.
    ///   - datum: the datum of the map.
    /// - Complexity: O(m) for m stations in the window; at most 2,401 stations and clusters come
    ///   out.
    init(
        box: BoundingBox,
        zoom: Int,
        query: StationQuery,
        of snapshot: StationSnapshot,
        datum: MapDatum
    ) {
        let all = Self.stations(in: box, query, snapshot, datum)
        count = all.count
        unconfirmedCount = all.count { $0.isUnconfirmed }
        let isShownApart =
            (zoom >= Self.streetZoom && all.count <= Self.mostInStreets)
            || (zoom >= Self.districtZoom && all.count <= Self.mostInDistricts)
        if isShownApart {
            stations = all.sorted { $0.index < $1.index }
            clusters = []
            return
        }
        let grid = MapGrid(zoom: zoom, box: box)
        let cells = Dictionary(grouping: all) { grid.cell(of: $0.position) }
        stations = cells.values.compactMap { $0.count == 1 ? $0.first : nil }
            .sorted { $0.index < $1.index }
        clusters = cells.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
            .compactMap { MapCluster($0.value) }
    }

    private static func stations(
        in box: BoundingBox,
        _ query: StationQuery,
        _ snapshot: StationSnapshot,
        _ datum: MapDatum
    ) -> [MapStation] {
        let searchBox = datum.searchBox(box)
        return [UnknownPolicy.exclude, .only].flatMap { (policy: UnknownPolicy) -> [MapStation] in
            var query = query
            query.unknown = policy
            return snapshot.indices(in: searchBox, answering: query).compactMap { index in
                guard let place = snapshot.stations[index].position?.coordinate else { return nil }
                let position = datum.position(of: place)
                guard box.contains(position) else { return nil }
                return MapStation(
                    index: index,
                    position: position,
                    isUnconfirmed: policy == .only
                )
            }
        }
    }
}
