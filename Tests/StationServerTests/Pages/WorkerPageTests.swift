import Geodesy
import HTTPTypes
import Interchange
import Stations
import Testing

@testable import StationServer

@Suite("the worker's page")
struct WorkerPageTests {
    private static let here = "lon=108.95&lat=34.27"

    /// The ids of the stations on the cards, in order.
    private func ids(_ answer: PageAnswer) -> [Int64] {
        answer.texts(from: "id=\"go-", to: "\"").compactMap { Int64($0) }
    }

    @Test("is for who asks for HTML in so many words; anything else gets JSON")
    func negotiation() async throws {
        try await withService { client in
            for accept in ["text/html", "text/html;q=0.9,application/json;q=0.8", "TEXT/HTML, */*"]
            {
                let answer = try await client.page("/", accept: accept)
                #expect(answer.headers[.contentType] == "text/html; charset=utf-8", "\(accept)")
            }
            let others = [
                nil, "*/*", "application/json", "text/html;q=0", "text/*",
                "text/html;q=0.5,application/json",
            ]
            for accept in others {
                let answer = try await client.page("/", accept: accept)
                #expect(answer.headers[.contentType] == "application/json", "\(accept ?? "none")")
                #expect(answer.headers[.vary] == "Accept, Accept-Language, Accept-Encoding")
            }
            let json = try await client.page("/?f=json")
            #expect(json.headers[.contentType] == "application/json")
            let html = try await client.page("/?f=html", accept: nil)
            #expect(html.headers[.contentType] == "text/html; charset=utf-8")
            #expect(html.headers[.vary] == "Accept, Accept-Language, Accept-Encoding")
        }
    }

    @Test("may load and run nothing but what is of this service")
    func policy() async throws {
        let answer = try await withService { try await $0.page("/?" + Self.here) }
        let policy = try #require(answer.headers[.contentSecurityPolicy])
        #expect(policy.hasPrefix("default-src 'none';"))
        #expect(!policy.contains("unsafe") && !policy.contains("*"))
        #expect(answer.texts(from: "<script", to: ">").allSatisfy { $0.contains("src=\"/assets/") })
        #expect(answer.count(" style=") == 0)
        for attribute in ["src=\"", "<link rel=\"stylesheet\" href=\""] {
            #expect(answer.texts(from: attribute, to: "\"").allSatisfy { $0.hasPrefix("/") })
        }
    }

    @Test("carries its style, which the policy allows by a word that is new each time")
    func ownStyle() async throws {
        let paths = ["/", "/", "/?lon=x", "/s/none", "/coverage", "/nowhere"]
        let words = try await withService { client in
            var words: [String] = []
            for path in paths {
                let answer = try await client.page(path)
                let word = try #require(answer.texts(from: "<style nonce=\"", to: "\"").first)
                #expect(answer.count("<style") == 1 && answer.count("</style") == 1, "\(path)")
                let policy = try #require(answer.headers[.contentSecurityPolicy])
                #expect(policy.contains("style-src 'self' 'nonce-\(word)';"), "\(path)")
                #expect(word.count == 32)
                words.append(word)
            }
            return words
        }
        #expect(Set(words).count == paths.count)
    }

    @Test("shows the five nearest, in order, as the query gives them")
    func nearest() async throws {
        let snapshot = try SampleStations.snapshot()
        var query = StationQuery(origin: try Coordinate(longitude: 108.95, latitude: 34.27))
        query.withinMetres = 20_000
        let expected = snapshot.nearest(query).map { snapshot.stations[$0.index].id }
        let answer = try await withService {
            try await $0.page("/?\(Self.here)&open=any&within=20000")
        }
        #expect(expected.count == 5)
        #expect(ids(answer) == expected)
        #expect(answer.count("<ol class=\"cards\">") == 1)
    }

    @Test("takes amenities that a form sends one by one, and shows apart what is not certain")
    func sections() async throws {
        let snapshot = try SampleStations.snapshot()
        var query = StationQuery(origin: try Coordinate(longitude: 108.95, latitude: 34.27))
        query.withinMetres = 20_000
        query.criteria.amenities = try snapshot.catalogue.mask(of: ["toilet", "fan"])
        let sure = snapshot.nearest(query).map { snapshot.stations[$0.index].id }
        query.unknown = .only
        let maybe = snapshot.nearest(query).map { snapshot.stations[$0.index].id }
        try #require(!sure.isEmpty && !maybe.isEmpty)
        try await withService { client in
            let path = "/?\(Self.here)&open=any&within=20000"
            let form = try await client.page(path + "&amenities=toilet&amenities=fan&place=&area=")
            #expect(ids(form) == sure + maybe)
            #expect(form.count("<ol class=\"cards\">") == 2)
            #expect(form.body.contains("附近开放时间或设施不明的"))
            #expect(form.count("name=\"amenities\" value=\"toilet\" checked") == 1)
            #expect(form.count(" checked") == 3)
            let list = try await client.page(path + "&amenities=toilet,fan")
            #expect(ids(list) == ids(form))
        }
    }

    @Test("A way in that the address names stands among the choices, and can be taken back there")
    func access() async throws {
        try await withService { client in
            let plain = try await client.page("/?\(Self.here)")
            #expect(plain.texts(from: "name=\"access\" value=\"", to: "\"") == ["no_sign_up"])
            let answer = try await client.page("/?\(Self.here)&access=no_sign_up,members&lang=en")
            let values = answer.texts(from: "name=\"access\" value=\"", to: ">")
            #expect(values == ["no_sign_up\" checked", "members\" checked"])
            #expect(answer.body.contains("<span>Members only</span>"))
        }
    }

    @Test("The list alone is what the page holds, and nobody keeps it")
    func fragment() async throws {
        try await withService(configuration: PageSamples.noon) { client in
            let page = try await client.page("/?\(Self.here)&open=any")
            let list = try await client.page("/cards?\(Self.here)&open=any")
            #expect(list.headers[.cacheControl] == "private, no-store")
            let made = /data-made="\d+"|data-at="[\d:]+"/
            #expect(ids(list) == ids(page))
            #expect(list.body.hasPrefix("<div class=\"answer\""))
            #expect(
                page.body.replacing(made, with: "").contains(list.body.replacing(made, with: ""))
            )
            #expect(page.headers[.cacheControl]?.hasPrefix("private, max-age=") == true)
        }
    }

    @Test("Without a place the page offers the districts; words lead to a place or a choice")
    func places() async throws {
        let snapshot = try PageSamples.snapshot()
        try await withService(snapshot, configuration: PageSamples.noon) { client in
            let start = try await client.page("/?amenities=toilet&lang=en", language: nil)
            #expect(start.body.contains("href=\"/?amenities=toilet&amp;area=A1&amp;lang=en\""))
            #expect(start.body.contains("<bdi>First District</bdi>"))
            #expect(!start.body.contains("class=\"known\""))
            let area = try await client.page("/?area=A1&open=any")
            #expect(area.body.contains("<form id=\"ask\" class=\"known\""))
            #expect(area.body.contains("从第一区中部量起，10 公里以内"))
            #expect(try await client.page("/?place=第一区&open=any").body.contains("从第一区中部量起"))
            #expect(try await client.page("/?place=夜站&open=any").body.contains("从“夜站”量起"))
            let choice = try await client.page("/?place=站&open=any")
            #expect(choice.body.contains("“站”可能是"))
            #expect(choice.body.contains("href=\"/?open=any&amp;lon=108.95&amp;lat=34.27\""))
            let chosen = try await client.page("/?open=any&lon=108.95&lat=34.27")
            #expect(chosen.body.contains("从“日站”量起"))
            let beside = try await client.page("/?open=any&lon=108.9501&lat=34.27")
            #expect(beside.body.contains("从纬度 34.27、经度 108.95 量起"))
            let nothing = try await client.page("/?place=xyz")
            #expect(nothing.body.contains("没有找到“xyz”") && nothing.body.contains("第一区"))
        }
    }

    @Test("An empty answer names what would fit, how far it is and when it opens")
    func empty() async throws {
        let snapshot = try PageSamples.snapshot()
        try await withService(snapshot, configuration: PageSamples.noon) { client in
            let answer = try await client.page("/?\(Self.here)&amenities=shower")
            #expect(answer.body.contains("3 公里内没有符合的驿站"))
            let text = try #require(answer.texts(from: "符合但现在没开的", to: "</p>").first)
            #expect(text.contains("夜站") && text.contains("○ 已关，22:00 开"))
            let nowhere = try await client.page("/?lon=-60&lat=-30")
            #expect(nowhere.body.contains("100 公里内没有任何驿站的记录"))
        }
    }

    @Test(
        "A position that is turned round, or written with a comma, is told as such",
        arguments: [
            ("lon=34.27&lat=108.95", "写反了", "stand in each other"),
            ("lon=108,95&lat=34.27", "小数点要写成 108.95", "behind a point: 108.95"),
            ("lon=108.95&lat=34.27&within=1500,5", "1500.5", "1500.5"),
        ]
    )
    func hints(query: String, chinese: String, english: String) async throws {
        try await withService { client in
            for (language, hint) in [("zh", chinese), ("en", english)] {
                let answer = try await client.page("/?" + query, language: language)
                #expect(answer.status == 400)
                #expect(answer.body.contains(hint))
            }
            let other = try await client.page("/?lon=200&lat=34.27")
            #expect(!other.body.contains("写反") && !other.body.contains("小数点"))
        }
    }

    @Test(
        "What is wrong is said on the page, in the reader's language, and the form stays as it was",
        arguments: [
            ("lon=500&lat=1", "lon"), ("lon=1", "lat"), ("open=later", "open"),
            ("within=1", "within"),
            ("amenities=sauna", "amenities"), ("access=x", "access"), ("area=nowhere", "area"),
            ("lang=fr", "lang"), ("place=%01", "place"), ("f=xml", "f"),
            ("place=" + String(repeating: "x", count: 101), "place"), ("lon=1&lat=nan", "lat"),
        ]
    )
    func problems(query: String, parameter: String) async throws {
        try await withService { client in
            let answer = try await client.page("/?access=no_sign_up&" + query + "&amenities=toilet")
            #expect(answer.status == 400)
            #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
            #expect(
                answer.body.contains("role=\"alert\"") && answer.body.contains("“\(parameter)”")
            )
            #expect(answer.count("<form") == 1)
            if parameter != "f" {
                #expect(answer.count("value=\"toilet\" checked") == 1)
            }
            #expect(!answer.body.contains("name=\"lon\""))
            let list = try await client.page("/cards?" + query, language: "en")
            #expect(list.status == 400)
            #expect(list.body.contains("“\(parameter)”") && !list.body.contains("<html"))
        }
    }

    @Test("What the page does not know, or gets twice, is refused as well")
    func refusals() async throws {
        try await withService { client in
            for query in ["x=1", "lon=1&lon=2&lat=1", "place=%ff", "limit=3"] {
                let answer = try await client.page("/?" + query)
                #expect(answer.status == 400, "\(query)")
            }
        }
    }

    @Test("Before the first revision the page says so, and when to come back")
    func loading() async throws {
        let answer = try await withService(isLoaded: false) { try await $0.page("/") }
        #expect(answer.status == 503)
        #expect(answer.headers[.retryAfter] == "1")
        #expect(answer.body.contains("正在载入"))
    }

    @Test("A path that is not there has a page for browsers, and a problem for the rest")
    func noSuchPath() async throws {
        try await withService { client in
            let page = try await client.page("/no/such", language: "en")
            #expect(page.status == 404)
            #expect(page.body.contains("There is no such page"))
            _ = try await client.problem("/no/such", status: 404)
            let feature = try await client.page("/collections/stations/items/999999")
            #expect(feature.headers[.contentType] == "application/problem+json")
        }
    }

    @Test("The foot of the page tells mapping tools what the landing page does")
    func tools() async throws {
        try await withService { client in
            let landing = try await client.get("/").json
            let page = try await client.page("/").body
            for member in ["title", "description"] {
                let text = try #require(landing[member]?.stringValue)
                #expect(page.contains(PageContentType().escapeText(text)))
            }
            let links = try #require(landing["links"]?.arrayValue)
            #expect(links.count >= 4)
            for link in links {
                let href = PageContentType().escapeText(try #require(link["href"]?.stringValue))
                let relation = try #require(link["rel"]?.stringValue)
                #expect(
                    page.contains("href=\"\(href)\" rel=\"\(relation)\"")
                        || page.contains("<code data-rel=\"\(relation)\">\(href)</code>")
                )
            }
        }
    }

    @Test("Every page is in the language that was asked for, with no word missing")
    func languages() async throws {
        let snapshot = try PageSamples.snapshot()
        try await withService(snapshot, configuration: PageSamples.noon) { client in
            for path in [
                "/", "/?\(Self.here)&open=any", "/?\(Self.here)&open=24h", "/s/1", "/s/2", "/s/x",
            ] {
                let chinese = try await client.page(path)
                let english = try await client.page(path, language: "en")
                #expect(chinese.body.contains("<html lang=\"zh-CN\">"))
                #expect(english.body.contains("<html lang=\"en\">"))
                for answer in [chinese, english] { #expect(!answer.body.contains("⟦")) }
                let join = path.contains("?") ? "&" : "?"
                let chosen = try await client.page(path + join + "lang=en")
                #expect(chosen.body.contains("<html lang=\"en\">"))
                #expect(chosen.body.contains("lang=zh\" lang=\"zh-CN\""))
            }
        }
    }

    @Test("Below a path of its own, every link of a page stays below it")
    func publicPath() async throws {
        let configuration = ServerConfiguration(publicURL: PublicURL("https://example.org/yz"))
        let answer = try await withService(configuration: configuration) {
            try await $0.page("/?\(Self.here)&open=any")
        }
        for attribute in ["href=\"", "src=\"", "action=\""] {
            for link in answer.texts(from: attribute, to: "\"") where link.hasPrefix("/") {
                #expect(link.hasPrefix("/yz/"), "\(link)")
            }
        }
    }
}
