import Coverage
import Geodesy
import HTTPTypes
import OpeningHours
import Stations
import Testing

@testable import StationServer

@Suite("the union's page")
struct UnionPageTests {
    private func page(_ query: String = "", language: String = "zh") async throws -> PageAnswer {
        let holder = SnapshotHolder<ServedStations?>(ServedStations(try SampleAreas.data()))
        return try await withService(holder) { client in
            try await client.page("/coverage\(query)", language: language)
        }
    }

    @Test("shows the figures of an audit of the same parameters, and the areas by name")
    func figures() async throws {
        let data = try SampleAreas.data()
        var parameters = try AuditParameters(
            radii: [ServiceRadius(metres: 800)],
            date: .now
        )
        parameters.parts = UnionPage.parts
        let audit = try Auditor(data).audit(parameters)
        let answer = try await page("?radius=800")
        #expect(answer.status == 200)
        let share = try #require(audit.total.byRadius.first?.share?.certain)
        let tenths = Int((share * 1_000).rounded())
        #expect(answer.body.contains("<b>\(tenths / 10).\(tenths % 10) %</b>"))
        #expect(answer.count("<tr><th scope=\"row\">") == audit.areas.count)
        for area in audit.areas {
            #expect(answer.body.contains(PageContentType().escapeText(area.name)))
        }
        #expect(answer.count("<li><b>") >= min(audit.gaps.count, 10))
    }

    @Test("says from October on that next year's holidays are missing, and how to bring them in")
    func missingHolidays() async throws {
        let data = try SampleAreas.data(hours: "09:00-17:00; PH off")
        let stations = SnapshotHolder<ServedStations?>(ServedStations(data))
        let command = "yizhan import 2027.csv --as holidays"
        for (time, isTold) in [("2026-11-27T10:00", true), ("2026-09-30T10:00", false)] {
            let now: Instant = try #require(Instant(time))
            let configuration = ServerConfiguration(now: { now })
            for (language, words) in [("zh", "缺少 2027 年节假日安排"), ("en", "holidays of 2027")] {
                let answer = try await withService(stations, configuration: configuration) {
                    try await $0.page("/coverage?lang=\(language)", language: language)
                }
                #expect(answer.status == 200)
                #expect(answer.body.contains(words) == isTold)
                #expect(answer.body.contains("<code>\(command)</code>") == isTold)
            }
        }
    }

    @Test("the map is a drawing without scripts, of the same audit")
    func map() async throws {
        let holder = SnapshotHolder<ServedStations?>(ServedStations(try SampleAreas.data()))
        let answer = try await withService(holder) { client in
            try await client.page("/coverage?f=svg&radius=800")
        }
        #expect(answer.headers[.contentType] == "image/svg+xml")
        #expect(answer.body.hasPrefix("<svg "))
        #expect(answer.count("class=\"gap\"") > 0)
        #expect(answer.count("<script") == 0)
    }

    @Test("an hour is the next such hour of the week, from today on")
    func hour() throws {
        // 2026-11-25 is a Wednesday.
        let now: Instant = try #require(Instant("2026-11-25T20:30"))
        let times = [
            (48 + 23, "2026-11-25T23:00"), (48 + 7, "2026-11-25T07:00"), (0, "2026-11-30T00:00"),
        ]
        for (hour, time) in times {
            let parameters = try QueryParameters(
                "when=hour&hour=\(hour)",
                known: UnionRequest.parameters
            )
            let request = try UnionRequest(parameters, catalogue: .standard)
            #expect(request.time(now: now) == Instant(time))
        }
    }

    @Test(
        "what cannot be asked gets the page, with what is wrong in the reader's language",
        arguments: [
            ("radius=0", "100000"), ("radius=1e9", "100000"), ("hour=168", "167"),
            ("when=never", "hour"),
            ("amenities=sauna", "设施"), ("area=999", "区划"), ("x=1", "x"), ("lang=fr", "zh"),
        ]
    )
    func refusals(query: String, hint: String) async throws {
        let answer = try await page("?" + query, language: "zh")
        #expect(answer.status == 400)
        #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
        #expect(answer.count("role=\"alert\"") == 1)
        #expect(answer.body.contains(hint))
        #expect(answer.count("id=\"audit\"") == 1)
    }
}
