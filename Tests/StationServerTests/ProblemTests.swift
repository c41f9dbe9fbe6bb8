import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Interchange
import Logging
import Testing

@testable import StationServer

@Suite("problems")
struct ProblemTests {
    @Test(
        "a path that leads nowhere is a problem",
        arguments: [
            "/x", "/nearest/1", "/collections/nothing", "/%E7%AB%99", "/%00", "/../etc", "//x",
        ]
    )
    func notFound(path: String) async throws {
        let problem = try await withService { try await $0.problem(path, status: 404) }
        #expect(problem["type"] == .string("about:blank"))
        #expect(problem["title"] == .string("Not Found"))
        #expect(problem["parameter"] == nil)
    }

    @Test(
        "a path that is not UTF-8 in percent-encoding is a problem",
        arguments: ["/%", "/%4", "/%zz", "/%ff", "/collections/stations/items/%c3"]
    )
    func badPath(path: String) async throws {
        _ = try await withService { try await $0.problem(path, status: 400) }
    }

    @Test(
        "the service reads only",
        arguments: ["/", "/nearest", "/collections/stations/items", "/x"],
        [HTTPRequest.Method.post, .put, .patch, .delete, .trace, .connect]
    )
    func otherMethods(path: String, method: HTTPRequest.Method) async throws {
        try await withService { client in
            _ = try await client.problem(path, method: method, status: 405)
            let answer = try await client.get(path, method: method)
            #expect(answer.headers[.allow] == "GET, HEAD, OPTIONS")
        }
    }

    @Test("an address that is too long is a problem, in path and query")
    func tooLong() async throws {
        try await withService { client in
            let long = String(repeating: "a", count: 9_000)
            _ = try await client.problem("/" + long, status: 414)
            _ = try await client.problem("/nearest?" + long, status: 414)
            _ = try await client.problem("/nearest?" + long.prefix(8_000), status: 400)
        }
    }

    @Test("a long wrong value is shortened")
    func longValue() async throws {
        let problem = try await withService {
            try await $0.problem(
                "/nearest?lat=1&lon=" + String(repeating: "9", count: 5_000),
                status: 400
            )
        }
        #expect(problem["value"]?.stringValue?.count == 201)
    }

    @Test("the body of a request is left unread")
    func body() async throws {
        let status = try await withService { client in
            try await client.base.execute(
                uri: "/nearest?lon=1&lat=1",
                method: .get,
                headers: [.contentType: "application/json"],
                body: ByteBuffer(string: "{ not json")
            ) { $0.status.code }
        }
        #expect(status == 200)
    }

    @Test("an error that nobody foresaw tells the client nothing, and the log all")
    func unexpected() async throws {
        struct Secret: Error { let password = "hunter2" }
        let log = CapturedLog()
        let answer = try await answer(to: Secret(), logger: log.logger)
        #expect(answer.status == 500)
        #expect(answer.contentType == "application/problem+json")
        #expect(!answer.body.contains("hunter2"))
        #expect(log.lines.contains { $0.hasPrefix("error") && $0.contains("hunter2") })
    }

    @Test("an error of the framework becomes a problem with its status")
    func framework() async throws {
        let error = HTTPError(.contentTooLarge, message: "inner words")
        let answer = try await answer(to: error)
        #expect(answer.status == 413)
        #expect(answer.contentType == "application/problem+json")
        #expect(answer.json["title"] == .string("Content Too Large"))
        #expect(!answer.body.contains("inner words"))
    }

    private func answer(
        to error: any Error,
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) async throws -> Answer {
        let router = Router()
        router.add(middleware: ProblemAnswers())
        router.get("/") { _, _ -> Response in throw error }
        let application = Application(router: router, logger: logger)
        return try await application.test(.router) { try await Client(base: $0).get("/") }
    }
}
