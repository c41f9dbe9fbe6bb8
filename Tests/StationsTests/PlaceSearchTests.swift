import Geodesy
import Stations
import Testing

@Suite("Finding a place by words")
struct PlaceSearchTests {
    private static func area(_ name: String, _ english: String, west: Double) throws -> Area {
        let corners = [(west, 34.0), (west + 1, 34), (west + 1, 35), (west, 35), (west, 34)]
        let ring = try corners.map { try Coordinate(longitude: $0.0, latitude: $0.1) }
        return Area(
            code: "61010\(Int(west))",
            name: name,
            englishName: english,
            outline: try MultiPolygon(rings: [[ring]])
        )
    }

    private static func snapshot() throws -> StationSnapshot {
        let rows: [(String, String?, String?, Bool)] = [
            ("莲湖公园驿站", "莲湖书屋;北门 Station", "莲湖区莲湖路", true),
            ("钟楼工会驿站", nil, "碑林区北大街1号A座", true), ("莲湖区", nil, nil, true),
            ("莲湖流动车", nil, "莲湖区", false), ("城墙驿站", nil, "莲湖区环城西路", true),
        ]
        let stations = try rows.enumerated().map { number, row in
            var station = Station(key: StationKey(source: "t", code: "\(number)"), name: row.0)
            station.id = Int64(number + 1)
            station.aliases = row.1
            station.address = row.2
            if row.3 {
                station.position = StationPosition(
                    try Coordinate(longitude: 108.9 + Double(number) / 100, latitude: 34.3)
                )
            }
            return station
        }
        return StationSnapshot(
            revision: 1,
            stations: stations,
            areas: [try area("莲湖区", "Lianhu", west: 4), try area("碑林区", "Beilin", west: 5)]
        )
    }

    @Test(
        "Names that are the words come first, then those that begin so, hold them, and addresses",
        arguments: [
            ("莲湖区", [Place.Subject.area(0), .station(2), .station(0), .station(4)]),
            ("莲湖", [.area(0), .station(0), .station(2), .station(4)]), ("lianhu", [.area(0)]),
            ("ＢＥＩＬＩＮ", [.area(1)]), ("北门 station", [.station(0)]),
            ("station 书屋", [.station(0)]), ("北大街 a座", [.station(1)]),
            ("驿站", [.station(0), .station(1), .station(4)]), ("610105", [.area(1)]),
            ("没有的地方", []), ("", []), ("  ", []), ("莲湖区 没有", []),
        ]
    )
    func order(words: String, subjects: [Place.Subject]) throws {
        #expect(try Self.snapshot().places(matching: words, limit: 10).map(\.subject) == subjects)
    }

    @Test("The limit keeps the best, and an area is measured from within")
    func limit() throws {
        let snapshot = try Self.snapshot()
        let places = snapshot.places(matching: "莲湖", limit: 2)
        #expect(places.map(\.subject) == [.area(0), .station(0)])
        #expect(places.first?.coordinate == (try Coordinate(longitude: 4.5, latitude: 34.5)))
        #expect(snapshot.places(matching: "莲湖", limit: 0).isEmpty)
    }
}
