import Geodesy
import Stations
import Testing

@Suite struct StationSnapshotTests {
    private func station(
        _ id: Int64,
        _ place: (Double, Double)?,
        _ change: (inout Station) -> Void = { _ in }
    ) throws -> Station {
        var station = Station(key: StationKey(source: "t", code: "c\(id)"), name: "s\(id)")
        station.id = id
        station.position = try place.map {
            StationPosition(try Coordinate(longitude: $0.0, latitude: $0.1))
        }
        change(&station)
        return station
    }

    private func origin() throws -> Coordinate { try Coordinate(longitude: 109, latitude: 34) }

    @Test("An unlocated station is listed, but never answers nearest")
    func unlocated() throws {
        let snapshot = StationSnapshot(
            revision: 1,
            stations: try [station(1, nil), station(2, (109, 34.1)), station(5, nil)]
        )
        #expect(snapshot.stations.count == 3)
        #expect(snapshot.locatedCount == 1)
        let matches = snapshot.nearest(StationQuery(origin: try origin()))
        #expect(matches.map(\.index) == [1])
        #expect(snapshot.index(ofID: 5) == 2)
        #expect(snapshot.index(ofID: 3) == nil)
        #expect(snapshot.indices(ofCode: "c5") == [2])
    }

    @Test("Only open stations answer unless other statuses are asked for")
    func statuses() throws {
        let snapshot = StationSnapshot(
            revision: 1,
            stations: try StationStatus.allCases.enumerated().map { number, status in
                try station(Int64(number + 1), (109, 34)) { $0.status = status }
            }
        )
        var query = StationQuery(origin: try origin())
        #expect(snapshot.nearest(query).map { snapshot.stations[$0.index].status } == [.open])
        query.criteria.statuses = Set(StationStatus.allCases)
        query.limit = 10
        #expect(snapshot.nearest(query).count == StationStatus.allCases.count)
    }

    @Test("Unknown amenities answer only when asked for, and are marked; missing ones never do")
    func unknownAmenities() throws {
        let toilet = try #require(AmenityCatalogue.standard.bit(of: "toilet"))
        let states: [AmenityState?] = [.yes, nil, .no, .broken]
        let snapshot = StationSnapshot(
            revision: 1,
            stations: try states.enumerated().map { number, state in
                try station(Int64(number + 1), (109, 34 + Double(number) / 100)) {
                    $0.checklist[toilet] = state
                }
            }
        )
        var query = StationQuery(origin: try origin())
        query.criteria.amenities = 1 << UInt64(toilet)
        #expect(snapshot.nearest(query).map(\.index) == [0])
        query.unknown = .include
        let matches = snapshot.nearest(query)
        #expect(matches.map(\.index) == [0, 1])
        #expect(matches.map(\.unconfirmedAmenities) == [0, query.criteria.amenities])
    }

    @Test("An unknown access answers only when asked for, and is marked")
    func access() throws {
        let given: [StationAccess?] = [.open, .qr, nil]
        let snapshot = StationSnapshot(
            revision: 1,
            stations: try given.enumerated().map { number, access in
                try station(Int64(number + 1), (109, 34 + Double(number) / 100)) {
                    $0.access = access
                }
            }
        )
        var query = StationQuery(origin: try origin())
        query.criteria.access = [.open, .staff]
        #expect(snapshot.nearest(query).map(\.index) == [0])
        query.unknown = .include
        #expect(snapshot.nearest(query).map(\.isAccessUnconfirmed) == [false, true])
    }

    @Test("Bearings are clockwise from north, from 0 to 360")
    func bearings() throws {
        let snapshot = StationSnapshot(
            revision: 1,
            stations: try [
                station(1, (109, 34.01)), station(2, (109.02, 34)), station(3, (109, 33.97)),
                station(4, (108.96, 34)),
            ]
        )
        let bearings = snapshot.nearest(StationQuery(origin: try origin())).map(\.bearingDegrees)
        for (bearing, expected) in zip(bearings, [0.0, 90, 180, 270]) {
            #expect(abs(bearing - expected) < 0.1)
        }
    }

    @Test("Fifteen minutes reach 831 metres, and minutes are rounded up")
    func walking() {
        #expect(WalkingModel.standard.minutes(distanceMetres: 830.7) == 15)
        #expect(WalkingModel.standard.minutes(distanceMetres: 831) == 16)
        #expect(WalkingModel.standard.minutes(distanceMetres: 0) == 0)
    }

    @Test("A holder hands out what was put there last")
    func holder() {
        let holder = SnapshotHolder<Int?>(nil)
        #expect(holder.current == nil)
        holder.replace(with: 7)
        #expect(holder.current == 7)
    }
}
