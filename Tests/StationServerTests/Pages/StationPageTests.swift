import Foundation
import HTTPTypes
import Stations
import Testing

@testable import StationServer

@Suite("a station's own page")
struct StationPageTests {
    private func page(_ path: String, language: String? = "zh") async throws -> PageAnswer {
        try await withService(try PageSamples.snapshot(), configuration: PageSamples.noon) {
            try await $0.page(path, language: language)
        }
    }

    @Test("says whether it is open, and the hours of the week with today marked")
    func hours() async throws {
        let answer = try await page("/s/1")
        #expect(answer.status == 200)
        #expect(answer.body.contains("<h1><bdi>日站</bdi></h1>"))
        #expect(answer.body.contains("开放，至 22:00"))
        #expect(answer.count("<tr") == 7)
        #expect(answer.count("<tr class=\"today\"") == 1)
        #expect(answer.count("07:00–22:00") == 7)
        #expect(answer.headers[.cacheControl] == "private, max-age=60")
    }

    @Test("has the whole checklist, with what is noted of single amenities")
    func checklist() async throws {
        let answer = try await page("/s/2", language: "en")
        let groups = answer.texts(from: "<h3>", to: "</ul>")
        #expect(groups.map { $0.prefix { $0 != "<" } } == ["Has", "Out of order", "Not known"])
        #expect(groups[1].contains("Toilet"))
        #expect(groups[1].contains("水管冻裂, since 2026-11-20, expected back 2026-12-01"))
        let items = groups.map { $0.components(separatedBy: "<li").count - 1 }
        #expect(items == [1, 1, AmenityCatalogue.standard.amenities.count - 2])
    }

    @Test("of a station out of use says so, why and until when, and not that it is open")
    func suspended() async throws {
        let answer = try await page("/s/3")
        #expect(answer.body.contains("暂停开放。原因：改造。预计到 2027-01-31。"))
        #expect(!answer.body.contains("class=\"state") && !answer.body.contains("一直开放"))
        let other = try await page("/s/3?source=b", language: "en")
        #expect(other.body.contains("This station is gone."))
        #expect(other.body.contains("no coordinates"))
        #expect(!other.body.contains("class=\"go\""))
        #expect(other.body.contains("href=\"/s/3?source=a\""))
    }

    @Test("is not found for a code that no station has, and says so in words")
    func missing() async throws {
        for path in ["/s/x", "/s/%20", "/s/3?source=c", "/s/%E7%AB%99"] {
            let answer = try await page(path)
            #expect(answer.status == 404)
            #expect(answer.body.contains("没有这个驿站"))
        }
        #expect(try await page("/s/1?x=1").status == 400)
        #expect(try await page("/s/1?lang=de").status == 400)
    }

    @Test("has the code of its public address to print")
    func sign() async throws {
        let configuration = ServerConfiguration(publicURL: PublicURL("https://example.org/yz"))
        let answer = try await withService(
            try PageSamples.snapshot(),
            configuration: configuration
        ) { try await $0.page("/s/1") }
        #expect(answer.body.contains("<p class=\"address\">https://example.org/yz/s/1</p>"))
        #expect(answer.count("<svg class=\"code\"") == 1)
    }

    @Test("leads to a code of any characters, by the path that the cards have")
    func codes() async throws {
        for code in ["a b", "站/1", "x?y#z", "100%", "..", "+", "é\"<"] {
            var station = Station(key: StationKey(source: "a", code: code), name: "N")
            station.id = 1
            let snapshot = StationSnapshot(revision: 1, stations: [station])
            let path = AnswerContext.path(of: station)
            let answer = try await withService(snapshot) { try await $0.page(path) }
            #expect(answer.status == 200, "\(code): \(path)")
        }
    }
}
