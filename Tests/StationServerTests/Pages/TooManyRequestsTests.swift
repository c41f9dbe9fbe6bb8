import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Stations
import Testing

@testable import StationServer

@Suite("asking too often")
struct TooManyRequestsTests {
    private func ask(accept: String, language: String) async throws -> TestResponse {
        let router = Router(context: ServiceContext.self)
        router.addMiddleware {
            ProblemAnswers()
            PageErrors(
                configuration: ServerConfiguration(),
                stations: SnapshotHolder(nil)
            )
        }
        router.get("/") { _, _ -> Response in
            throw RequestError.tooManyRequests(perMinute: 30, retryAfterSeconds: 7)
        }
        return try await Application(router: router).test(.router) { client in
            try await client.execute(
                uri: "/",
                method: .get,
                headers: [.accept: accept, .acceptLanguage: language]
            )
        }
    }

    @Test("A browser gets a page that says how long to wait", arguments: ["zh", "en"])
    func page(language: String) async throws {
        let answer = try await ask(accept: "text/html,*/*;q=0.8", language: language)
        #expect(answer.status == .tooManyRequests)
        #expect(answer.headers[.retryAfter] == "7")
        #expect(answer.headers[.contentType]?.hasPrefix("text/html") == true)
        let body = String(buffer: answer.body)
        #expect(body.contains(language == "zh" ? "请等 7 秒" : "wait for 7 s"))
    }

    @Test("A program gets a problem")
    func problem() async throws {
        let answer = try await ask(accept: "application/json", language: "en")
        #expect(answer.status == .tooManyRequests)
        #expect(answer.headers[.retryAfter] == "7")
        #expect(answer.headers[.contentType] == "application/problem+json")
    }
}
