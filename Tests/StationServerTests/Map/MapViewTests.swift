import Geodesy
import Stations
import TestSupport
import Testing

@testable import StationServer

@Suite("what is in a window of the map")
struct MapViewTests {
    private static let boxes = [
        [108.8, 34.15, 109.1, 34.4], [-180, -90, 180, 90], [108.9, 34.2, 108.95, 34.25],
        [179.2, -18, -179.2, -16], [0, 0, 1, 1],
    ]

    private static func box(_ numbers: [Double]) throws -> BoundingBox {
        try BoundingBox(
            southWest: Coordinate(longitude: numbers[0], latitude: numbers[1]),
            northEast: Coordinate(longitude: numbers[2], latitude: numbers[3])
        )
    }

    /// The stations in use in a box that have toilets, surely and perhaps, one after the other.
    private static func expected(
        _ box: BoundingBox,
        _ crs: CoordinateReferenceSystem,
        of snapshot: StationSnapshot,
        amenities: UInt64
    ) throws -> (sure: Set<Int>, maybe: Set<Int>) {
        var sure: Set<Int> = []
        var maybe: Set<Int> = []
        for (index, station) in snapshot.stations.enumerated() where station.status == .open {
            guard let place = station.position?.coordinate else { continue }
            let shifted = crs.fromWGS84(place)
            let position = try Coordinate(longitude: shifted.x, latitude: shifted.y)
            guard box.contains(position) else { continue }
            if station.checklist.satisfies(amenities) {
                sure.insert(index)
            } else if station.checklist.maySatisfy(amenities) {
                maybe.insert(index)
            }
        }
        return (sure, maybe)
    }

    @Test(
        "counts are exact, and nothing is shown twice or left out",
        arguments: boxes,
        [CoordinateReferenceSystem.wgs84, .gcj02]
    )
    func counts(numbers: [Double], crs: CoordinateReferenceSystem) throws {
        let snapshot = try SampleStations.served.get().snapshot
        let box = try Self.box(numbers)
        for amenities in [0, 0b1, 0b110] as [UInt64] {
            let (sure, maybe) = try Self.expected(box, crs, of: snapshot, amenities: amenities)
            for zoom in [0, 3, 8, 11, 13, 16, 22] {
                var query = StationQuery(origin: box.southWest)
                query.criteria.amenities = amenities
                let view = MapView(
                    box: box,
                    zoom: zoom,
                    query: query,
                    of: snapshot,
                    datum: MapDatum(crs: crs)
                )
                #expect(view.count == sure.count + maybe.count)
                #expect(view.unconfirmedCount == maybe.count)
                let clustered = view.clusters.reduce(0) { $0 + $1.count }
                #expect(view.stations.count + clustered == view.count)
                #expect(view.clusters.allSatisfy { $0.count > 1 })
                let alone = view.stations.map(\.index)
                #expect(Set(alone).count == alone.count && alone == alone.sorted())
                for station in view.stations {
                    #expect((station.isUnconfirmed ? maybe : sure).contains(station.index))
                }
                if zoom >= 16 { #expect(view.clusters.isEmpty) }
            }
        }
    }

    @Test("clusters are the stations of one square, with their box and mean")
    func clusters() throws {
        let snapshot = try SampleStations.served.get().snapshot
        let box = try Self.box(Self.boxes[0])
        let view = MapView(
            box: box,
            zoom: 11,
            query: StationQuery(origin: box.southWest),
            of: snapshot,
            datum: MapDatum(crs: .wgs84)
        )
        #expect(view.clusters.count > 5)
        let grid = MapGrid(zoom: 11, box: box)
        let inUse = snapshot.stations.filter { $0.status == .open }
            .compactMap { $0.position?.coordinate }.filter(box.contains)
        for cluster in view.clusters {
            let cell = grid.cell(of: cluster.centre)
            let members = inUse.filter { grid.cell(of: $0) == cell }
            #expect(members.count == cluster.count)
            #expect(cluster.box == BoundingBox(enclosing: members))
            let mean = members.map(\.longitude).reduce(0, +) / Double(members.count)
            #expect((cluster.centre.longitude - mean).magnitude < 1e-9)
            #expect(cluster.box.contains(cluster.centre))
        }
    }

    @Test("a moved window counts the same in the squares that it holds wholly")
    func moved() throws {
        let snapshot = try SampleStations.served.get().snapshot
        let views = try [[108.8, 34.15, 109.1, 34.4], [108.7, 34.1, 109.2, 34.5]].map { numbers in
            let box = try Self.box(numbers)
            return MapView(
                box: box,
                zoom: 11,
                query: StationQuery(origin: box.southWest),
                of: snapshot,
                datum: MapDatum(crs: .wgs84)
            )
        }
        // All sample stations of the city lie in both windows.
        #expect(views[0].clusters == views[1].clusters)
        #expect(views[0].stations == views[1].stations)
    }

    @Test("the search for a window of a shifted map misses nothing")
    func shifted() throws {
        var random = SeededGenerator(seed: 32)
        let datum = MapDatum(crs: .gcj02)
        for _ in 0..<2_000 {
            let place = try Coordinate(
                longitude: Double.random(in: 70...140, using: &random),
                latitude: Double.random(in: 0...56, using: &random)
            )
            let position = datum.position(of: place)
            let window = try BoundingBox(southWest: position, northEast: position)
            #expect(datum.searchBox(window).contains(place), "seed 32, \(place)")
        }
        let edges = [[-180, -90, 180, 90], [-179.99, -1, 179.99, 1], [179.99, 89.99, -180, 90]]
        for numbers in edges {
            let box = try Self.box(numbers)
            let search = datum.searchBox(box)
            #expect(search.contains(box.southWest) && search.contains(box.northEast))
        }
        let whole = try Self.box([-180, -90, 180, 90])
        #expect(datum.searchBox(whole) == .world)
    }
}
