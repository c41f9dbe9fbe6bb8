import Geodesy
import Interchange
import Stations
import Testing

@testable import StationServer

@Suite("/nearest")
struct NearestTests {
    /// The answer of a scan over all stations.
    private func bruteForce(_ query: StationQuery) throws -> [(id: Int64, metres: Double)] {
        try SampleStations.stations().filter { Self.answers($0, query) }
            .compactMap { station in
                station.position.map { position in
                    let metres = Geodesic.distanceMetres(
                        from: query.origin,
                        to: position.coordinate
                    )
                    return (station.id, metres)
                }
            }
            .filter { $0.metres <= query.withinMetres }
            .sorted { ($0.metres, $0.id) < ($1.metres, $1.id) }
            .prefix(query.limit).map(\.self)
    }

    /// Whether a station answers, word by word as the guide has it.
    private static func answers(_ station: Station, _ query: StationQuery) -> Bool {
        let wanted = query.criteria
        let states = (0..<64).filter { wanted.amenities >> UInt64($0) & 1 == 1 }
            .map { station.checklist[$0] }
        let isAmenityMissing = states.contains { $0 == .no || $0 == .broken }
        let isAmenityUnknown = states.contains { $0 == nil }
        let isAccessWrong =
            if let access = station.access, let asked = wanted.access {
                !asked.contains(access)
            } else {
                false
            }
        let isAccessUnknown = wanted.access != nil && station.access == nil
        guard wanted.statuses.contains(station.status), !isAmenityMissing, !isAccessWrong
        else { return false }
        return query.unknown == .include || !isAmenityUnknown && !isAccessUnknown
    }

    private func check(
        _ uri: String,
        _ change: (inout StationQuery) throws -> Void = { _ in },
        at place: Coordinate? = nil
    ) async throws {
        let origin = try place ?? Coordinate(longitude: 108.947, latitude: 34.2611)
        var query = StationQuery(origin: origin)
        try change(&query)
        let expected = try bruteForce(query)
        let position = "lon=\(origin.longitude)&lat=\(origin.latitude)"
        let answer = try await withService { try await $0.get("/nearest?\(position)&\(uri)") }
        #expect(answer.status == 200)
        #expect(answer.ids == expected.map(\.id))
        #expect(answer.json["numberReturned"]?.integerValue == Int64(expected.count))
        for (feature, expected) in zip(answer.features, expected) {
            let metres = try #require(feature["properties"]?["distance_m"]?.doubleValue)
            // Rounded up to the millimetre, so that within= the distance finds the station again.
            #expect((-1e-6...0.001_001).contains(metres - expected.metres))
            let minutes = feature["properties"]?["walk_minutes"]?.integerValue
            #expect(minutes == Int64((metres * 1.3 / 1.2 / 60).rounded(.up)))
        }
    }

    @Test("answers the five nearest open stations by default, nearest first")
    func defaults() async throws {
        try await check("")
    }

    @Test("answers as many as asked", arguments: [1, 17, 100])
    func limits(limit: Int) async throws {
        try await check("limit=\(limit)") { $0.limit = limit }
    }

    @Test("answers none beyond the reach", arguments: [0.001, 500, 2500.5, 100_000])
    func reach(metres: Double) async throws {
        try await check("limit=100&within=\(metres)") {
            $0.limit = 100
            $0.withinMetres = metres
        }
    }

    @Test("answers across the antimeridian", arguments: [-180.0, 180, 179.999, -179.5])
    func antimeridian(longitude: Double) async throws {
        let place = try Coordinate(longitude: longitude, latitude: -17)
        try await check("limit=50", { $0.limit = 50 }, at: place)
    }

    @Test("answers at the poles", arguments: [-90.0, 90])
    func poles(latitude: Double) async throws {
        let place = try Coordinate(longitude: 12, latitude: latitude)
        try await check("limit=20", { $0.limit = 20 }, at: place)
    }

    @Test("answers only stations that have every amenity asked for")
    func amenities() async throws {
        let mask = try AmenityCatalogue.standard.mask(of: ["toilet", "heating"])
        try await check("limit=100&amenities=toilet,%20heating") {
            $0.limit = 100
            $0.criteria.amenities = mask
        }
    }

    @Test("unknown=include adds what nothing is known of, and says so")
    func unknownIncluded() async throws {
        let mask = try AmenityCatalogue.standard.mask(of: ["toilet", "heating"])
        try await check("limit=100&amenities=toilet,heating&unknown=include&access=open,staff") {
            $0.limit = 100
            $0.criteria.amenities = mask
            $0.unknown = .include
            $0.criteria.access = [.open, .staff]
        }
        let uri = "/nearest?lon=108.9&lat=34.2&limit=100&amenities=toilet,heating&access=open"
        let answer = try await withService { try await $0.get(uri + "&unknown=include") }
        #expect(!answer.features.isEmpty)
        for feature in answer.features {
            let properties = try #require(feature["properties"])
            let expected = ["heating", "toilet", "access"].filter { properties[$0] == .null }
            #expect(properties["unconfirmed"] == .array(expected.map(JSONValue.string)))
            for code in ["toilet", "heating"] {
                #expect([.null, .string("yes")].contains(properties[code]))
            }
        }
    }

    @Test("unknown=exclude is the default and marks nothing")
    func unknownExcluded() async throws {
        let uri = "/nearest?lon=108.9&lat=34.2&limit=100&amenities=toilet&access=open"
        let (plain, excluded) = try await withService {
            try await ($0.get(uri), $0.get(uri + "&unknown=exclude"))
        }
        #expect(plain.body == excluded.body)
        #expect(!plain.features.isEmpty)
        #expect(plain.features.allSatisfy { $0["properties"]?["unconfirmed"] == nil })
        #expect(plain.features.allSatisfy { $0["properties"]?["toilet"] == .string("yes") })
    }

    @Test("status chooses the statuses that answer")
    func statuses() async throws {
        try await check("limit=100&status=suspended,under_construction") {
            $0.limit = 100
            $0.criteria.statuses = [.suspended, .underConstruction]
        }
    }

    @Test("no_sign_up stands for an open door and staff")
    func noSignUp() async throws {
        try await check("limit=100&access=no_sign_up") {
            $0.limit = 100
            $0.criteria.access = [.open, .staff]
        }
        try await check("limit=100&access=qr,no_sign_up") {
            $0.limit = 100
            $0.criteria.access = [.open, .staff, .qr]
        }
    }

    @Test("never answers a station without a position")
    func unlocated() async throws {
        let all = StationStatus.allCases.map(\.rawValue).joined(separator: ",")
        let answer = try await withService {
            try await $0.get("/nearest?lon=108.9&lat=34.2&limit=100&status=\(all)")
        }
        #expect(answer.features.count == 100)
        #expect(answer.features.allSatisfy { $0["geometry"]?["type"] == .string("Point") })
    }
}
