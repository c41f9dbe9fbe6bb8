import CivilTime
import Coverage
import Geodesy
import HTTPTypes
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

    @Test("names areas that are left out and areas that overlap, in the reader's language")
    func remarks() async throws {
        let corners = [
            (109.7, 34.2), (109.8, 34.3), (109.8, 34.2), (109.7, 34.3), (109.7, 34.2),
        ]
        let bowTie = Area(
            id: 200,
            code: "bow",
            name: "领结<区>",
            englishName: "Bow <tie>",
            outline: try MultiPolygon(rings: [
                [corners.map { try Coordinate(longitude: $0.0, latitude: $0.1) }]
            ])
        )
        let twin = try #require(try SampleAreas.areas().first)
        let double = Area(id: 201, code: "twin", name: "重区", outline: twin.outline)
        let data = try SampleAreas.data()
        let snapshot = StationSnapshot(
            revision: 43,
            stations: data.snapshot.stations,
            areas: data.snapshot.areas + [bowTie, double]
        )
        let stations = SnapshotHolder<ServedStations?>(
            ServedStations(Dataset(snapshot: snapshot, demand: data.demand))
        )
        let expected = [
            "zh": ["领结&lt;区&gt;：无法给出任何指标", "与重区重叠", "各列一次"],
            "en": [
                "Bow &lt;tie&gt;: no figures: ", "District 0 and 重区 overlap by",
                "for each of them",
            ],
        ]
        for (language, words) in expected {
            let answer = try await withService(stations) {
                try await $0.page("/coverage", language: language)
            }
            #expect(answer.status == 200)
            #expect(answer.body.contains("109.75"))
            for word in words { #expect(answer.body.contains(word), "\(word)") }
            let alone = try await withService(stations) {
                try await $0.page("/coverage?area=bow", language: language)
            }
            #expect(alone.status == 409)
            // Nobody is led there: the form shows the area, and why it cannot be chosen.
            for page in [answer, alone] {
                let options = page.texts(from: "<option value=\"bow\"", to: "</option>")
                let option = try #require(options.first)
                #expect(options.count == 1 && option.contains(" disabled>"))
                #expect(option.contains(language == "zh" ? "（边界在" : "(The "))
                #expect(page.count(" disabled>") == 1)
            }
            #expect(alone.body.contains(language == "zh" ? "的边界不能用：边界在" : "cannot be used: The "))
        }
        // The sample's areas share nothing; one of them has a hole.
        let sample = try await page()
        #expect(sample.texts(from: "id=\"remarks\"", to: "</section>").count == 1)
        #expect(sample.count("不属于任何区域") == 1)
        #expect(sample.count("重叠") == 0 && sample.count("无法给出") == 0)
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
