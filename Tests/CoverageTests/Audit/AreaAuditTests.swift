import CivilTime
import Coverage
import Geodesy
import Stations
import Testing

/// Audits of areas that are not as they should be.
@Suite("Audits of areas that overlap, or are no areas")
struct AreaAuditTests {
    private static let kilometre = 1e6

    private static func area(
        _ code: String,
        _ outline: MultiPolygon,
        parent: String? = nil,
        residents: Int? = nil
    ) -> Area {
        Area(
            code: code,
            name: "区\(code)",
            parent: parent,
            population: residents.map { Population(residents: $0) },
            outline: outline
        )
    }

    private static func box(_ west: Double, _ east: Double) throws -> MultiPolygon {
        try MadeUp.box(west, 34.2, east, 34.25)
    }

    /// An outline whose edges cross at 109.05, 34.225.
    private static func bowTie() throws -> MultiPolygon {
        let ring = try [
            (109.0, 34.2), (109.1, 34.25), (109.1, 34.2), (109.0, 34.25), (109.0, 34.2),
        ]
        .map { try MadeUp.place($0.0, $0.1) }
        return try MultiPolygon(rings: [[ring]])
    }

    private static func demand(_ points: [(Double, Double, String?)]) throws -> DemandLayer {
        DemandLayer(
            try points.enumerated().map { number, point in
                DemandPoint(
                    code: "\(number)",
                    coordinate: try MadeUp.place(point.0, 34.225),
                    weight: point.1,
                    area: point.2
                )
            }
        )
    }

    private static func audit(
        _ areas: [Area],
        _ stations: [Double],
        _ points: [(Double, Double, String?)] = [],
        code: String? = nil
    ) throws -> Audit {
        let snapshot = MadeUp.snapshot(
            try stations.enumerated().map { number, longitude in
                MadeUp.station("s\(number)", at: try MadeUp.place(longitude, 34.225))
            },
            areas: areas
        )
        let data = Dataset(snapshot: snapshot, demand: try demand(points), targets: [])
        var parameters = try AuditParameters(
            radii: MadeUp.radii(500),
            date: Instant(secondsSince1970: 1_800_000_000)
        )
        parameters.areaCode = code
        return try Auditor(data).audit(parameters)
    }

    private static func squareKilometres(_ west: Double, _ east: Double) -> Double {
        Outlines.area(west, 34.2, east, 34.25) / kilometre
    }

    @Test("An area that crosses itself is left out with what is in it, and the others are audited")
    func absent() throws {
        let areas = try [
            Self.area("610101", Self.box(108.9, 108.95)),
            Self.area("610102", Self.box(108.95, 109)), Self.area("610103", Self.bowTie()),
        ]
        let points: [(Double, Double, String?)] = [
            (108.92, 100, nil), (108.97, 50, nil), (109.02, 20, nil), (108.91, 7, "610103"),
            (109.5, 3, nil),
        ]
        let audit = try Self.audit(areas, [108.92, 109.02], points)
        #expect(audit.areas.map(\.code) == ["610101", "610102"])
        #expect(audit.areas.map(\.demand.certain.demand.weight) == [100, 50])
        #expect(audit.total.demand.certain.demand.weight == 150)
        #expect(audit.total.stations.certain == 1)
        #expect(audit.outside == DemandTally(points: 1, weight: 3))
        let absent = try #require(audit.absentAreas.first)
        #expect(audit.absentAreas.count == 1)
        #expect(absent.code == "610103" && absent.index == 2)
        #expect(absent.demand == DemandTally(points: 2, weight: 27))
        #expect(absent.stations == 1)
        #expect(absent.place == (try MadeUp.place(109.05, 34.225)))
        let indicator = try #require(audit.absent.first { $0.absentArea != nil })
        #expect(indicator.indicator == .figures && indicator.reason == .badOutline)
        #expect(indicator.area == "区610103")
        let expected = Self.squareKilometres(108.9, 109)
        #expect((audit.total.areaSquareMetres / Self.kilometre / expected - 1).magnitude < 1e-9)
    }

    @Test("Without any usable outline there is no audit, and the reason names the place")
    func nothing() throws {
        let areas = try [Self.area("610103", Self.bowTie())]
        #expect {
            try Self.audit(areas, [109])
        } throws: { error in
            "\(error)".contains("610103") && "\(error)".contains("109.05")
        }
    }

    @Test("What two areas have counts once in the total, and is told with its size")
    func overlap() throws {
        let areas = try [
            Self.area("w", Self.box(108.9, 108.96), residents: 5),
            Self.area("e", Self.box(108.94, 109), residents: 6),
        ]
        // One station and its people in both, one station in the second alone.
        let audit = try Self.audit(
            areas,
            [108.95, 108.98],
            [(108.95, 100, nil), (108.95, 10, "e"), (108.91, 1, nil)]
        )
        let whole = Self.squareKilometres(108.9, 109)
        #expect((audit.total.areaSquareMetres / Self.kilometre / whole - 1).magnitude < 1e-9)
        let disc = Outlines.discArea(latitude: 34.225, radiusMetres: 500)
        let covered = try #require(audit.total.byRadius[0].coveredSquareMetres?.certain)
        #expect((covered / (2 * disc) - 1).magnitude < 1e-7)
        #expect(audit.areas.map(\.stations.certain) == [1, 1])
        #expect(audit.total.stations.certain == 2)
        #expect(audit.total.demand.certain.demand.weight == 111)
        #expect(audit.areas.map(\.demand.certain.demand.weight) == [101, 10])
        let overlap = try #require(audit.layout.overlaps.first)
        #expect(audit.layout.overlapCount == 1)
        #expect(overlap.areas == (0, 1))
        let common = Self.squareKilometres(108.94, 108.96)
        #expect((overlap.squareMetres / Self.kilometre / common - 1).magnitude < 1e-6)
        #expect((overlap.shareOfSmaller - 1.0 / 3).magnitude < 1e-6)
        #expect(!overlap.isContainment)
        #expect(overlap.demand == DemandTally(points: 2, weight: 110))
        #expect(overlap.stations == 1)
        // Nobody knows how many residents live in both.
        #expect(audit.total.residents == nil)
        #expect(audit.absent.contains { $0.indicator == .density && $0.reason == .overlap })
    }

    @Test("Areas in another one that is not their parent count once, and its residents are theirs")
    func containment() throws {
        let areas = try [
            Self.area("city", Self.box(108.9, 109), residents: 30),
            Self.area("a", Self.box(108.9, 108.95), residents: 10),
            Self.area("b", Self.box(108.95, 109), residents: 20),
        ]
        let audit = try Self.audit(areas, [108.92], [(108.92, 100, nil)])
        let whole = Self.squareKilometres(108.9, 109)
        #expect((audit.total.areaSquareMetres / Self.kilometre / whole - 1).magnitude < 1e-9)
        #expect(audit.layout.overlaps.map(\.isContainment) == [true, true])
        #expect(audit.total.residents?.residents == 30)
        // With its parent named there is nothing to tell.
        let told = try Self.audit(
            [areas[0]] + areas[1...].map { Self.area($0.code, $0.outline, parent: "city") },
            [108.92]
        )
        #expect(told.layout.isEmpty)
        #expect(told.areas.map(\.code) == ["a", "b"])
    }

    @Test("Areas beside each other have sums in the total, to the last digit, and nothing to tell")
    func neighbours() throws {
        let areas = try (0..<4).map {
            let west = 108.9 + 0.05 * Double($0)
            return Self.area("\($0)", try MadeUp.box(west, 34.2, 108.95 + 0.05 * Double($0), 34.25))
        }
        let audit = try Self.audit(areas, [108.95, 109.01])
        #expect(audit.layout.isEmpty)
        #expect(audit.layout.overlapSquareMetres == 0)
        let sum = audit.areas.reduce(0) { $0 + $1.areaSquareMetres }
        #expect(audit.total.areaSquareMetres == sum)
        let covered = audit.areas.compactMap { $0.byRadius[0].coveredSquareMetres?.certain }
        #expect(audit.total.byRadius[0].coveredSquareMetres?.certain == covered.reduce(0, +))
    }

    @Test("What areas enclose together and none of them has is told, without islands in it")
    func opening() throws {
        let hole = try Outlines.ring(west: 108.92, south: 34.21, east: 108.96, north: 34.24)
        let ring = try Outlines.box(108.9, 34.2, 109, 34.25, holes: [hole])
        let island = try MadeUp.box(108.93, 34.22, 108.94, 34.23)
        let east = try MadeUp.box(109, 34.2, 109.1, 34.25)
        let audit = try Self.audit(
            [Self.area("a", ring), Self.area("b", island), Self.area("c", east)],
            []
        )
        #expect(audit.layout.overlaps.isEmpty)
        #expect(audit.layout.openingCount == 1)
        let opening = try #require(audit.layout.openings.first)
        let expected =
            Outlines.area(108.92, 34.21, 108.96, 34.24)
            - Outlines.area(108.93, 34.22, 108.94, 34.23)
        #expect((opening.squareMetres / expected - 1).magnitude < 1e-6)
    }

    @Test("An outline more than half around the globe is audited, and doubted")
    func wide() throws {
        let audit = try Self.audit([Self.area("fj", try MadeUp.box(-178, -18, 178, -16))], [])
        #expect(audit.layout.doubts.map(\.degrees) == [356])
    }

    @Test("An area that names itself as its parent is an area like others")
    func ownParent() throws {
        let areas = try [
            Self.area("a", Self.box(108.9, 108.95), parent: "a"),
            Self.area("b", Self.box(108.95, 109)),
        ]
        #expect(try Self.audit(areas, []).areas.map(\.code) == ["a", "b"])
    }
}
