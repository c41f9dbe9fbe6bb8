import CivilTime
import Coverage
import Geodesy
import Stations
import Testing

@Suite("Checklist audit")
struct ChecklistAuditTests {
    private func audit(_ stations: [Station], profiles: [Profile] = []) throws -> ChecklistAudit {
        let snapshot = MadeUp.snapshot(stations)
        return ChecklistAudit(
            of: snapshot.stations.indices,
            in: snapshot,
            profiles: profiles,
            on: try #require(CivilDate(year: 2026, month: 11, day: 25))
        )
    }

    private func withHours(_ hours: String?...) -> [Station] {
        hours.enumerated().map { number, hours in
            MadeUp.station("s\(number)") { $0.openingHours = hours }
        }
    }

    @Test("amenities are counted in four states, and unknown is neither yes nor no")
    func amenities() throws {
        let toilet = try #require(AmenityCatalogue.standard.bit(of: "toilet"))
        let states: [AmenityState?] = [.yes, .yes, .yes, .no, .no, .broken, nil]
        let found = try audit(
            states.enumerated().map { number, state in
                MadeUp.station("s\(number)") { $0.checklist[toilet] = state }
            } + [MadeUp.station("gone") { $0.status = .removed }]
        )
        let tally = try #require(found.amenities.first { $0.code == "toilet" }).states
        #expect(tally.yes == 3 && tally.no == 2 && tally.broken == 1 && tally.unknown == 1)
        let other = try #require(found.amenities.first { $0.code == "wifi" }).states
        #expect(other.unknown == 7 && other.count == 7)
        #expect(found.stations == 7)
        #expect(found.byStatus == [.open: 7, .removed: 1])
        #expect(found.byAccess == [nil: 7])
    }

    @Test("compliance with a profile is yes, no and unknown apart, also for each requirement")
    func profiles() throws {
        let catalogue = AmenityCatalogue.standard
        let profile = Profile(
            code: "p",
            chinese: "甲",
            english: "P",
            required: [
                .amenity("toilet"), .anyOf(["heating", "fan"]), .atLeast(.areaSquareMetres, 5),
            ]
        )
        func station(_ name: String, _ edit: (inout Station) -> Void) throws -> Station {
            let toilet = try #require(catalogue.bit(of: "toilet"))
            let fan = try #require(catalogue.bit(of: "fan"))
            return MadeUp.station(name) {
                $0.checklist[toilet] = .yes
                $0.checklist[fan] = .yes
                $0.areaSquareMetres = 5
                edit(&$0)
            }
        }
        let toilet = try #require(catalogue.bit(of: "toilet"))
        let found = try audit(
            [
                station("complies") { _ in },
                station("too small") { $0.areaSquareMetres = 4.9 },
                station("size unknown") { $0.areaSquareMetres = nil },
                station("broken") { $0.checklist[toilet] = .broken },
                station("toilet unknown") { $0.checklist[toilet] = nil },
            ],
            profiles: [profile]
        )
        let tally = try #require(found.profiles.first)
        #expect(tally.verdicts == ComplianceTally([.met, .unmet, .unmet, .unknown, .unknown]))
        #expect(
            tally.requirements == [
                ComplianceTally([.met, .met, .met, .unmet, .unknown]),
                ComplianceTally([.met, .met, .met, .met, .met]),
                ComplianceTally([.met, .met, .met, .unmet, .unknown]),
            ]
        )
    }

    @Test("the age of checks is counted in days, to the day")
    func freshness() throws {
        let dates = [
            "2026-11-25", "2026-08-27", "2026-08-26", "2026-05-28", "2025-11-25", "2025-11-24",
            "2026-12-01",
        ]
        let checked = dates.map { date in
            MadeUp.station(date) { $0.checkedOn = CivilDate(cell: date) }
        }
        let found = try audit(checked + [MadeUp.station("never")]).freshness
        #expect(found.checked == 7 && found.never == 1 && found.inFuture == 1)
        #expect(found.over90Days == 4 && found.over180Days == 3 && found.over365Days == 1)
        #expect(found.medianDays == 91)
        #expect(try audit([MadeUp.station("never")]).freshness.medianDays == nil)
    }

    @Test("listing on maps and visits count what is recorded, and what is not apart")
    func use() throws {
        let found = try audit([
            MadeUp.station("a") {
                $0.mapListed = 2
                $0.visitsPerMonth = 300
            },
            MadeUp.station("b") {
                $0.mapListed = 0
                $0.visitsPerMonth = 0
            },
            MadeUp.station("c") { $0.visitsPerMonth = 120 },
            MadeUp.station("d") { $0.visitsPerMonth = 90 },
            MadeUp.station("e"),
        ]).use
        #expect(found.listed == 1 && found.unlisted == 1 && found.listingUnknown == 3)
        #expect(found.visited == 4 && found.visitsPerMonth == 510)
        #expect(found.medianVisitsPerMonth == 90)
        #expect(try audit([MadeUp.station("e")]).use.medianVisitsPerMonth == nil)
    }

    @Test("hours: around the clock, at night, at lunch, and by the week")
    func hours() throws {
        let found = try audit(
            withHours(
                "24/7",
                "Mo-Fr 09:00-17:00",
                "Mo-Fr 08:30-12:00,14:00-18:00",
                "Mo-Su 09:00-12:15,12:44-23:30",
                "Mo-Su 22:00-06:00",
                "Mo-Fr unknown",
                nil,
                "Jun-Sep 08:00-20:00"
            )
        ).hours
        #expect(
            found.allDay
                == ComplianceTally([
                    .met, .unmet, .unmet, .unmet, .unmet, .unmet, .unknown, .unknown,
                ])
        )
        #expect(
            found.at23
                == ComplianceTally([
                    .met, .unmet, .unmet, .met, .met, .unknown, .unknown, .unknown,
                ])
        )
        #expect(
            found.at05
                == ComplianceTally([
                    .met, .unmet, .unmet, .unmet, .met, .unknown, .unknown, .unknown,
                ])
        )
        // A break of 29 minutes is none; a place that opens at night is closed at lunch.
        #expect(
            found.closedAtLunch
                == ComplianceTally([
                    .unmet, .unmet, .met, .unmet, .met, .unknown, .unknown, .unknown,
                ])
        )
        let weekly = try #require(found.meanWeeklyHours)
        let certain = 168 + 40 + 37.5 + 7 * (14 + 1.0 / 60) + 56 + 0
        #expect(abs(weekly.certain - certain / 6) < 1e-9)
        #expect(abs(weekly.possible - (certain + 120) / 6) < 1e-9)
        #expect(try audit(withHours(nil)).hours.meanWeeklyHours == nil)
    }

    @Test("a break of exactly half an hour counts")
    func lunch() throws {
        let found = try audit(withHours("Mo-Su 09:00-13:30,14:00-20:00", "Mo-Su 09:00-13:31"))
        #expect(found.hours.closedAtLunch == ComplianceTally([.met, .unmet]))
    }
}
