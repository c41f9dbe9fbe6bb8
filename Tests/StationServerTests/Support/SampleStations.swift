import Geodesy
import StationServer
import Stations
import TestSupport

/// A made-up data set: stations around a city, some on both sides of the antimeridian, some
/// without a position; ids with gaps; every status, access and state of an amenity.
enum SampleStations {
    static let notice = DataNotice(chinese: "示例数据", english: "Made-up data")

    static func stations(count: Int = 300, seed: UInt64 = 7) throws -> [Station] {
        var random = SeededGenerator(seed: seed)
        var id: Int64 = 0
        return try (0..<count).map { number in
            id += Int64(number % 3 + 1)
            return try station(number: number, id: id, &random)
        }
    }

    static func snapshot(
        revision: Int64 = 42,
        count: Int = 300,
        notice: DataNotice? = notice
    ) throws -> StationSnapshot {
        StationSnapshot(revision: revision, stations: try stations(count: count), notice: notice)
    }

    /// The standard snapshot as it is served, encoded once for all tests.
    static let served = Result { ServedStations(try snapshot()) }

    private static func station(
        number: Int,
        id: Int64,
        _ random: inout SeededGenerator
    ) throws -> Station {
        let key = StationKey(source: number % 50 == 0 ? "other" : "local", code: "S\(number / 2)")
        var station = Station(key: key, name: "驿站 \"\(number)\"\n")
        station.id = id
        station.address = number % 3 == 0 ? nil : "长安路 \(number) 号"
        station.status = StationStatus.allCases.randomElement(using: &random) ?? .open
        if number % 2 == 0 { station.status = .open }
        station.access =
            number % 4 == 0 ? nil : StationAccess.allCases.randomElement(using: &random)
        station.capacity = number
        station.areaSquareMetres = Double(number) / 4
        station.extra = ["secret column": "value"]
        for bit in 0..<6 {
            let states: [AmenityState?] = [.yes, .yes, .yes, .no, .broken, nil, nil]
            station.checklist[bit] = states.randomElement(using: &random) ?? nil
        }
        station.position = try coordinate(number, &random).map(StationPosition.init)
        return station
    }

    private static func coordinate(
        _ number: Int,
        _ random: inout SeededGenerator
    ) throws -> Coordinate? {
        switch number % 10 {
        case 0: nil
        case 1:
            try Coordinate(
                longitude: Double.random(in: 179...180, using: &random),
                latitude: Double.random(in: -18 ... -16, using: &random)
            )
        case 2:
            try Coordinate(
                longitude: Double.random(in: -180 ... -179, using: &random),
                latitude: Double.random(in: -18 ... -16, using: &random)
            )
        default:
            try Coordinate(
                longitude: Double.random(in: 108.8...109.1, using: &random),
                latitude: Double.random(in: 34.15...34.4, using: &random)
            )
        }
    }
}
