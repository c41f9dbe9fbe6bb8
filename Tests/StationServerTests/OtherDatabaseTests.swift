import Coverage
import HTTPTypes
import Interchange
import Stations
import Testing

@testable import StationServer

@Suite("another database in the place of the first")
struct OtherDatabaseTests {
    /// A made-up city whose areas, stations and demand carry a mark, at the same revision always.
    private static func served(_ mark: String, epoch: String) throws -> ServedStations {
        let data = try SampleAreas.data()
        let areas = data.snapshot.areas.map { area in
            Area(id: area.id, code: area.code, name: area.name + mark, outline: area.outline)
        }
        let stations = data.snapshot.stations.map { station in
            var station = station
            station.name += mark
            return station
        }
        let snapshot = StationSnapshot(
            revision: 42,
            epoch: epoch,
            stations: stations,
            areas: areas
        )
        return ServedStations(Dataset(snapshot: snapshot, demand: data.demand))
    }

    @Test(
        "nothing that was kept of the first is answered, though the revision is the same",
        arguments: [
            ("/coverage?radius=900", "甲"), ("/map/areas", "甲"),
            ("/collections/areas/items", "甲"), ("/collections/areas/items?code=610110", "甲"),
            ("/collections/stations/items", "甲"), ("/collections/stations/items?limit=5", "甲"),
            ("/collections/gaps/items?radius=900", "甲"), ("/collections/stations", nil),
            ("/collections", nil),
        ] as [(String, String?)]
    )
    func exchanged(path: String, mark: String?) async throws {
        let holder = SnapshotHolder<ServedStations?>(try Self.served("甲", epoch: "one"))
        let other = try Self.served("乙", epoch: "other")
        try await withService(holder) { client in
            let first = try await client.get(path)
            #expect(first.status == 200)
            if let mark { #expect(first.body.contains(mark)) }
            holder.replace(with: other)
            let second = try await client.get(path)
            #expect(second.status == 200)
            #expect(!second.body.contains("甲"))
            if mark != nil { #expect(second.body.contains("乙")) }
            // Whoever holds an answer of the first is not told that it is still right.
            guard let tag = first.headers[.eTag] else { return }
            #expect(second.headers[.eTag] != tag)
            let held = try await client.get(path, headers: [.ifNoneMatch: tag])
            #expect(held.status == 200)
        }
    }

    @Test("what a new amenity is called can be asked for with the revision that has it")
    func amenity() async throws {
        let old = try SampleStations.snapshot(revision: 7, count: 10)
        let holder = SnapshotHolder<ServedStations?>(ServedStations(old))
        let catalogue = try AmenityCatalogue(
            AmenityCatalogue.standard.amenities + [
                Amenity(code: "sauna", chinese: "桑拿", english: "Sauna")
            ]
        )
        var station = Station(key: StationKey(source: "local", code: "new"), name: "New")
        station.id = 1_000
        station.checklist[catalogue.amenities.count - 1] = .yes
        let stations = old.stations + [station]
        let new = ServedStations(
            StationSnapshot(revision: 8, catalogue: catalogue, stations: stations)
        )
        try await withService(holder) { client in
            let path = "/nearest?lon=108.9&lat=34.2&amenities=sauna"
            #expect(try await client.get(path).status == 400)
            holder.replace(with: new)
            #expect(try await client.get(path).status == 200)
            let item = try await client.get("/collections/stations/items/1000")
            #expect(item.json["properties"]?["sauna"] == .string("yes"))
        }
    }
}
