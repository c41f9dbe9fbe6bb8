import Coverage
import Geodesy
import Stations
import Testing

@Suite("Data quality")
struct DataQualityTests {
    /// A place so many metres north of a station in Xi'an.
    private func north(_ metres: Double) throws -> Coordinate {
        try MadeUp.place(108.95, 34.25 + metres / 110_926)
    }

    @Test("near stations of one name are duplicates, of different names a case for review")
    func duplicates() throws {
        let snapshot = MadeUp.snapshot([
            MadeUp.station("a", at: try north(0)) { $0.name = "工会 驿站" },
            MadeUp.station("b", at: try north(49)) { $0.name = "工会驿站" },
            MadeUp.station("c", at: try north(149)) { $0.name = "工会驿站" },
            MadeUp.station("d", at: try north(300)) { $0.name = "别处" },
            MadeUp.station("gone", at: try north(0)) { $0.status = .removed },
            MadeUp.station("nowhere"),
        ])
        let found = DataQuality(of: snapshot)
        #expect(found.duplicates.map { [$0.first, $0.second] } == [[0, 1]])
        #expect(abs(found.duplicates[0].distanceMetres - 49) < 0.1)
        #expect(found.toReview.map { [$0.first, $0.second] } == [[0, 2], [1, 2]])
        #expect(found.unlocated == [5])
        #expect(!found.isCut)
    }

    @Test("signs on one door are a group, not a case for review")
    func coLocated() throws {
        let snapshot = MadeUp.snapshot([
            MadeUp.station("brand", at: try north(0)) { $0.address = "A路1号" },
            MadeUp.station("other brand", at: try north(29)) { $0.address = "ａ路 1号" },
            MadeUp.station("third", at: try north(58)) { $0.address = "A路1号" },
            MadeUp.station("no address", at: try north(1)),
            MadeUp.station("no address either", at: try north(2)),
            MadeUp.station("beyond", at: try north(89)) { $0.address = "A路1号" },
        ])
        let found = DataQuality(of: snapshot)
        #expect(found.coLocated == [[0, 1, 2]])
        let review = found.toReview.map { [$0.first, $0.second] }
        #expect(!review.contains([0, 1]) && !review.contains([0, 2]))
        #expect(review.contains([3, 4]) && review.contains([0, 3]) && review.contains([2, 5]))
    }

    @Test("thousands of stations at one place neither hang nor fill the memory")
    func heap() throws {
        let place = try north(0)
        let stations = (0..<3_000).map { number in
            MadeUp.station("s\(number)", at: place) {
                $0.name = "驿站"
                $0.address = "A路1号"
            }
        }
        let found = DataQuality(of: MadeUp.snapshot(stations))
        #expect(found.duplicates.count <= DataQuality.pairLimit)
        #expect(found.isCut)
        #expect(found.coLocated.map(\.count) == [3_000])
    }

    @Test("a station over 200 m outside its area strays, across the line it does not")
    func strays() throws {
        let areas = [
            Area(code: "610104", name: "莲湖区", outline: try MadeUp.box(108.9, 34.2, 109, 34.3)),
            Area(code: "gaoxin", name: "高新区", outline: try MadeUp.box(108.8, 34.2, 108.9, 34.3)),
        ]
        let snapshot = MadeUp.snapshot(
            [
                MadeUp.station("in", at: try MadeUp.place(108.95, 34.25)) {
                    $0.adcode = "610104001"
                },
                MadeUp.station("150 m out", at: try MadeUp.place(108.95, 34.3 + 150 / 110_930.0)) {
                    $0.adcode = "610104"
                },
                MadeUp.station("250 m out", at: try MadeUp.place(108.95, 34.3 + 250 / 110_930.0)) {
                    $0.adcode = "610104001002"
                },
                MadeUp.station("elsewhere", at: try MadeUp.place(108.95, 34.25)) {
                    $0.unit = "高新区"
                },
                MadeUp.station("of no known area", at: try MadeUp.place(1, 1)) {
                    $0.adcode = "110000"
                },
                MadeUp.station("nowhere") { $0.adcode = "610104" },
            ],
            areas: areas
        )
        let found = DataQuality(of: snapshot).outsideUnit
        #expect(found.map(\.station) == [2, 3])
        #expect(found.map(\.area) == [0, 1])
        #expect(abs(found[0].distanceMetres - 250) < 0.5)
        let west = Geodesic.distanceMetres(
            from: try MadeUp.place(108.95, 34.25),
            to: try MadeUp.place(108.9, 34.25)
        )
        #expect(abs(found[1].distanceMetres - west) < 0.01)
    }

    @Test("no station strays from an outline that is faulty, or only needs mending")
    func strayFromFaultyOutline() throws {
        let corners = [(108.9, 34.2), (109.0, 34.3), (109.0, 34.2), (108.9, 34.3), (108.9, 34.2)]
        let bow = try corners.map { try MadeUp.place($0.0, $0.1) }
        let box = try MadeUp.box(108.9, 34.2, 109, 34.3)
        // The same box twice encloses the box once.
        let twice = MultiPolygon(box.polygons + box.polygons)
        let areas = [
            Area(code: "610104", name: "甲区", outline: try MultiPolygon(rings: [[bow]])),
            Area(code: "610105", name: "乙区", outline: twice),
        ]
        let stations = [
            MadeUp.station("in neither half", at: try MadeUp.place(108.95, 34.29)) {
                $0.adcode = "610104"
            },
            MadeUp.station("inside", at: try MadeUp.place(108.95, 34.25)) {
                $0.adcode = "610105"
            },
            MadeUp.station("outside", at: try MadeUp.place(108.95, 34.31)) {
                $0.adcode = "610105"
            },
        ]
        let found = DataQuality(of: MadeUp.snapshot(stations, areas: areas)).outsideUnit
        #expect(found.map(\.station) == [2])
    }

    @Test("hours of which nothing is understood, and words that no amenity stands for")
    func words() throws {
        let snapshot = MadeUp.snapshot([
            MadeUp.station("a") { $0.hoursText = "同银行" },
            MadeUp.station("b") { $0.openingHours = "Mo-Fr 09:00-17:00" },
            MadeUp.station("c") { $0.openingHours = "Mo-Fr unknown \"工作日开放\"" },
            MadeUp.station("d") { $0.facilitiesText = "热水 会客 会客" },
            MadeUp.station("e") { $0.facilitiesText = "会客、跳舞" },
        ])
        let found = DataQuality(of: snapshot)
        #expect(found.unparsableHours == [0])
        #expect(found.unknownAmenities.map(\.word) == ["会客", "跳舞"])
        #expect(found.unknownAmenities.map(\.stations) == [2, 1])
    }
}
