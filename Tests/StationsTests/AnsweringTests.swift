import CivilTime
import Geodesy
import OpeningHours
import Stations
import TestSupport
import Testing

@Suite("Who answers a query")
struct AnsweringTests {
    private static let hours: [String?] = [
        "Mo-Fr 08:30-18:00; PH off", "Mo-Fr 08:30-18:00; PH off", "Mo-Su 06:00-22:00", "24/7", nil,
    ]

    private let timetables: [String: Timetable]

    init() throws {
        let texts = Set(Self.hours.compactMap(\.self))
        timetables = try Dictionary(
            uniqueKeysWithValues: texts.map {
                ($0, Timetable(try OpeningHours(parsing: $0), holidays: .china))
            }
        )
    }

    /// Stations in two towns; in the eastern one all keep office hours and nothing else is known.
    private func stations(
        _ count: Int,
        using generator: inout SeededGenerator
    ) throws -> [Station] {
        try (0..<count).map { number in
            var station = Station(key: StationKey(source: "t", code: "\(number)"), name: "s")
            station.id = Int64(number + 1)
            let isEast = Bool.random(using: &generator)
            station.position = StationPosition(
                try Coordinate(
                    longitude: (isEast ? 109.5 : 108.9) + .random(in: 0...0.05, using: &generator),
                    latitude: 34 + .random(in: 0...0.05, using: &generator)
                )
            )
            station.openingHours = Self.hours[0]
            guard !isEast else { return station }
            station.openingHours = Self.hours.randomElement(using: &generator) ?? nil
            station.access = StationAccess.allCases.randomElement(using: &generator)
            if Int.random(in: 0..<4, using: &generator) == 0 { station.access = nil }
            station.status = Int.random(in: 0..<5, using: &generator) == 0 ? .suspended : .open
            let states: [AmenityState?] = [.yes, .yes, .no, .broken, nil]
            for bit in 0..<3 {
                station.checklist[bit] = states.randomElement(using: &generator) ?? nil
            }
            return station
        }
    }

    private func query(using generator: inout SeededGenerator) throws -> StationQuery {
        var query = StationQuery(
            origin: try Coordinate(
                longitude: Bool.random(using: &generator) ? 109.52 : 108.92,
                latitude: 34.02
            )
        )
        query.limit = Int.random(in: 1...60, using: &generator)
        if Bool.random(using: &generator) {
            query.withinMetres = .random(in: 100...80_000, using: &generator)
        }
        query.unknown = UnknownPolicy.allCases.randomElement(using: &generator) ?? .exclude
        if Bool.random(using: &generator) {
            let moments = [
                "2026-11-28T03:10:59", "2026-11-28T10:00:00", "2026-11-27T10:00:30",
                "2026-11-27T08:29:59", "2026-11-27T08:30:00", "2026-10-01T23:59:59",
            ]
            query.criteria.times = moments.shuffled(using: &generator)
                .prefix(Int.random(in: 1...2, using: &generator)).compactMap { Instant($0) }
        }
        query.criteria.mustBeOpenAllDay = Int.random(in: 0..<5, using: &generator) == 0
        query.criteria.amenities = .random(in: 0..<8, using: &generator)
        if Int.random(in: 0..<3, using: &generator) == 0 { query.criteria.amenities = 0 }
        if Bool.random(using: &generator) {
            query.criteria.access = [.open, .staff]
        }
        if Bool.random(using: &generator) { query.criteria.statuses = [.open, .suspended] }
        return query
    }

    /// Everything that is asked, each as true, false, or nil where nobody knows.
    private func parts(_ station: Station, _ criteria: StationCriteria) -> [Bool?] {
        var parts: [Bool?] = [criteria.statuses.contains(station.status)]
        for bit in 0..<3 where criteria.amenities >> UInt64(bit) & 1 == 1 {
            parts.append(station.checklist[bit].map { $0 == .yes })
        }
        if let access = criteria.access {
            parts.append(station.access.map { access.contains($0) })
        }
        if criteria.mustBeOpenAllDay { parts.append(station.openingHours.map { $0 == "24/7" }) }
        for time in criteria.times {
            guard station.status == .open else {
                parts.append(false)
                continue
            }
            let state = station.openingHours.flatMap { timetables[$0] }?.state(at: time)
            parts.append(state.flatMap { $0 == .unknown ? nil : $0 == .open })
        }
        return parts
    }

    private func answers(_ station: Station, _ query: StationQuery) -> Bool {
        let parts = parts(station, query.criteria)
        if parts.contains(false) { return false }
        switch query.unknown {
        case .exclude: return !parts.contains(nil)
        case .include: return true
        case .only: return parts.contains(nil)
        }
    }

    @Test(
        "are those of a scan over all, few or many, asked for the first time or again",
        arguments: 0..<12 as Range<UInt64>
    )
    func scan(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let stations = try stations(300, using: &generator)
        let snapshot = StationSnapshot(revision: 1, stations: stations)
        var sizes: Set<Bool> = []
        for _ in 0..<60 {
            let query = try query(using: &generator)
            let answering = stations.indices.filter { answers(stations[$0], query) }
            sizes.insert(answering.count < stations.count / 16)
            let expected = answering.map { index -> (index: Int, metres: Double) in
                let place = stations[index].position?.coordinate ?? query.origin
                return (index, Geodesic.distanceMetres(from: query.origin, to: place))
            }
            .filter { $0.metres <= query.withinMetres }
            .sorted { ($0.metres, $0.index) < ($1.metres, $1.index) }
            .prefix(query.limit).map(\.index)
            for _ in 0..<2 {
                #expect(snapshot.nearest(query).map(\.index) == expected, "\(query)")
            }
            let box = BoundingBox(enclosing: stations.compactMap { $0.position?.coordinate })
            #expect(snapshot.indices(in: try #require(box), answering: query).sorted() == answering)
        }
        #expect(sizes.count == 2, "both few and many answered")
    }

    @Test("stay right when more different questions were asked than are remembered")
    func forgetting() throws {
        var generator = SeededGenerator(seed: 7)
        let stations = try stations(200, using: &generator)
        let snapshot = StationSnapshot(revision: 1, stations: stations)
        let monday: Instant = try #require(Instant("2026-11-23T00:00"))
        var query = StationQuery(origin: try Coordinate(longitude: 108.92, latitude: 34.02))
        query.limit = StationQuery.maximumLimit
        for round in 0..<2 {
            for quarter in 0..<96 {
                let time = Instant(
                    secondsSince1970: monday.secondsSince1970 + quarter * 900 + round
                )
                query.criteria.times = [time]
                let expected = stations.indices.filter { answers(stations[$0], query) }
                #expect(snapshot.nearest(query).map(\.index).sorted() == expected)
            }
        }
    }
}
