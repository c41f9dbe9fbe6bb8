import CivilTime
import Coverage
import Stations
import Testing

@Suite("Target progress")
struct TargetProgressTests {
    private func date(_ text: String) throws -> CivilDate {
        try #require(CivilDate(cell: text))
    }

    @Test("built, being built, by the deadline, still needed and overdue")
    func progress() throws {
        let place = try MadeUp.place(108.95, 34.25)
        let snapshot = MadeUp.snapshot([
            MadeUp.station("early") {
                $0.adcode = "610104"
                $0.openedOn = CivilDate(cell: "2018-05-30")
            },
            MadeUp.station("late") {
                $0.adcode = "610113001"
                $0.openedOn = CivilDate(cell: "2018-05-31")
            },
            MadeUp.station("undated") { $0.unit = " 高新 " },
            MadeUp.station("building") {
                $0.adcode = "610104"
                $0.status = .underConstruction
            },
            MadeUp.station("gone") {
                $0.adcode = "610104"
                $0.status = .removed
            },
            MadeUp.station("sign", at: place) {
                $0.unit = "高新"
                $0.address = "1号"
            },
            MadeUp.station("other sign", at: place) {
                $0.unit = "高新"
                $0.address = "1号"
            },
        ])
        let deadline = try date("2018-05-30")
        let targets = [
            ("610100", 3), ("610000", 2), ("610104", 1), ("高新", 2), ("宝鸡市", 0),
        ]
        let progress = TargetProgress.of(
            targets.map { Target(unit: $0.0, stations: $0.1, deadline: deadline) },
            in: snapshot,
            on: try date("2018-06-01")
        )
        #expect(progress.map(\.built) == [2, 2, 1, 2, 0])
        #expect(progress.map(\.underConstruction) == [1, 1, 1, 0, 0])
        #expect(progress.map(\.builtByDeadline) == [1, 1, 1, 2, 0])
        #expect(progress.map(\.stillNeeded) == [1, 0, 0, 0, 0])
        #expect(progress.map(\.isOverdue) == [true, false, false, false, false])
        #expect(progress.map(\.share) == [2.0 / 3, 1, 1, 1, nil])
        #expect(progress.map(\.isKnown) == [true, true, true, true, false])
        let onTheDay = TargetProgress.of(
            [Target(unit: "610100", stations: 3, deadline: deadline)],
            in: snapshot,
            on: deadline
        )
        #expect(onTheDay.map(\.isOverdue) == [false])
    }

    @Test("a district's name stands for its code, and for its ground where a station has no code")
    func district() throws {
        let areas = [
            Area(code: "610103", name: "碑林区", outline: try MadeUp.box(108.9, 34.2, 109, 34.3)),
            Area(code: "east", name: "东区", outline: try MadeUp.box(109, 34.2, 109.1, 34.3)),
        ]
        let snapshot = MadeUp.snapshot(
            [
                MadeUp.station("coded") { $0.adcode = "610103001" },
                MadeUp.station("coded elsewhere", at: try MadeUp.place(108.95, 34.25)) {
                    $0.adcode = "610104"
                },
                MadeUp.station("on its ground", at: try MadeUp.place(108.95, 34.25)),
                MadeUp.station("east", at: try MadeUp.place(109.05, 34.25)),
                MadeUp.station("somewhere", at: try MadeUp.place(110, 35)),
            ],
            areas: areas
        )
        let deadline = try date("2027-12-31")
        let progress = TargetProgress.of(
            ["碑林区", " 碑林区 ", "610103", "东区", "碑林"].map {
                Target(unit: $0, stations: 40, deadline: deadline)
            },
            in: snapshot,
            on: deadline
        )
        #expect(progress.map(\.built) == [2, 2, 2, 1, 0])
        #expect(progress.map(\.isKnown) == [true, true, true, true, false])
    }
}
