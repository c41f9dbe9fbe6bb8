import Geodesy
import Stations

/// A made-up city: a row of square districts of 0.1°, one of them with a hole, and an island on the
/// antimeridian that is cut there.
enum SampleAreas {
    static func areas() throws -> [Area] {
        let districts = try (0..<8).map { number in
            let west = 108.8 + 0.1 * Double(number)
            var rings = [try square(west, 34.2, west + 0.1, 34.3)]
            if number == 3 { rings.append(try square(west + 0.02, 34.22, west + 0.08, 34.28)) }
            return Area(
                id: Int64(3 * number + 2),
                code: "6101\(10 + number)",
                name: "区 \"\(number)\"",
                englishName: number % 2 == 0 ? "District \(number)" : nil,
                level: "district",
                parent: "610100",
                population: number == 0 ? population : nil,
                outline: try MultiPolygon(rings: [rings])
            )
        }
        return districts + [try island()]
    }

    static func snapshot() throws -> StationSnapshot {
        StationSnapshot(
            revision: 42,
            stations: try SampleStations.stations(),
            areas: try areas(),
            notice: SampleStations.notice
        )
    }

    /// The same stations and areas with people in a grid over the districts; all stations keep the
    /// hours.
    static func data(revision: Int64 = 42, hours: String? = nil) throws -> Dataset {
        var demand = DemandLayer()
        for number in 0..<400 {
            let longitude = 108.81 + 0.02 * Double(number % 40)
            let latitude = 34.205 + 0.01 * Double(number / 40)
            let place = try Coordinate(longitude: longitude, latitude: latitude)
            demand.append(place, weight: Double(number % 7), area: nil)
        }
        let stations = try SampleStations.stations().map { station in
            var station = station
            station.openingHours = hours
            return station
        }
        let snapshot = StationSnapshot(revision: revision, stations: stations, areas: try areas())
        return Dataset(snapshot: snapshot, demand: demand)
    }

    private static let population = Population(
        residents: 1_202_038,
        year: 2_020,
        basis: "bulletin",
        source: "https://example.org"
    )

    private static func island() throws -> Area {
        Area(
            id: 99,
            code: "island",
            name: "岛",
            outline: try MultiPolygon(rings: [
                [square(179.5, -18, 180, -16)], [square(-180, -18, -179.5, -16)],
            ])
        )
    }

    /// A square that is wound clockwise, against RFC 7946.
    private static func square(
        _ west: Double,
        _ south: Double,
        _ east: Double,
        _ north: Double
    ) throws -> [Coordinate] {
        try [(west, south), (west, north), (east, north), (east, south), (west, south)].map {
            try Coordinate(longitude: $0.0, latitude: $0.1)
        }
    }
}
