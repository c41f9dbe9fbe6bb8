import Coverage
import Geodesy
import Stations
import TestSupport

/// Things that several tests make up.
enum MadeUp {
    /// A place, whose numbers must be on the globe.
    static func place(_ longitude: Double, _ latitude: Double) throws -> Coordinate {
        try Coordinate(longitude: longitude, latitude: latitude)
    }

    /// Places scattered over a box in degrees.
    static func places(
        _ count: Int,
        west: Double,
        south: Double,
        size: Double,
        using generator: inout SeededGenerator
    ) throws -> [Coordinate] {
        try (0..<count).map { _ in
            try place(
                west + Double.random(in: 0...size, using: &generator),
                south + Double.random(in: 0...size, using: &generator)
            )
        }
    }

    /// A rectangular outline.
    static func box(
        _ west: Double,
        _ south: Double,
        _ east: Double,
        _ north: Double
    ) throws -> MultiPolygon {
        let ring = try [
            place(west, south), place(east, south), place(east, north), place(west, north),
            place(west, south),
        ]
        return try MultiPolygon(rings: [[ring]])
    }

    /// The radii of some lengths in metres.
    static func radii(_ metres: Double...) throws -> [ServiceRadius] {
        try metres.map { try ServiceRadius(metres: $0) }
    }

    /// An open station, located if a place is given.
    static func station(
        _ code: String,
        at place: Coordinate? = nil,
        _ edit: (inout Station) -> Void = { _ in }
    ) -> Station {
        var station = Station(key: StationKey(source: "test", code: code), name: code)
        station.position = place.map { StationPosition($0) }
        edit(&station)
        return station
    }

    /// A snapshot of stations with ids in their order.
    static func snapshot(_ stations: [Station], areas: [Area] = []) -> StationSnapshot {
        let numbered = stations.enumerated().map { number, station in
            var station = station
            station.id = Int64(number + 1)
            return station
        }
        return StationSnapshot(revision: 1, stations: numbered, areas: areas)
    }
}
