import HTTPTypes
import Testing

@testable import StationServer

@Suite("the access log")
struct AccessLogTests {
    private func lines(_ uri: String, headers: HTTPFields = [:]) async throws -> [String] {
        let log = CapturedLog()
        try await withService(logger: log.logger) { client in
            _ = try await client.get(uri, headers: headers)
        }
        return log.lines
    }

    @Test("has one line for a request, with method, path, status and duration")
    func line() async throws {
        let lines = try await lines("/collections/stations/items?limit=1")
        #expect(lines.count == 1)
        let line = try #require(lines.first)
        #expect(line.hasPrefix("info request "))
        for part in [
            "method=GET", "path=/collections/stations/items ", "status=200", "milliseconds=",
        ] {
            #expect(line.contains(part))
        }
    }

    @Test(
        "knows a worker's place to a hundredth of a degree at most",
        arguments: [
            "/nearest?lon=108.94712&lat=34.26123", "/nearest?lat=34.26123&lon=108.94712&x=1",
            "/nearest?lon=10894712e-5&lat=3426123E-5", "/nearest?lon=%3108.94712&lat=34%2E26123",
            "/nearest?lon=+108.94712&lat=%EF%BC%93%EF%BC%94.26123",
        ]
    )
    func rounding(uri: String) async throws {
        let log = try await lines(uri).joined()
        #expect(log.contains("near=108.95,34.26"))
        #expect(!log.contains("94712") && !log.contains("26123"))
    }

    @Test(
        "has no place that stands where none belongs",
        arguments: [
            "/nearest?lon=108.94712", "/nearest?latitude=34.26123&longitude=108.94712",
            "/nearest?lon=108.94712;lat=34.26123", "/nearest/108.94712,34.26123",
            "/nearest/108%2E94712/34.2%36123", "/nearest?amenities=108.94712,34.26123",
            "/collections/stations/items?bbox=108.94712,34.26123,108.94712,34.26123",
            "/collections/stations/items/108.94712", "/nearest?lon=108.94712&lat=34.26123x",
            "http://localhost/nearest?q=34.26123#108.94712", "/nearest%3Flon=108.94712",
        ]
    )
    func elsewhere(uri: String) async throws {
        let log = try await lines(uri).joined()
        #expect(!log.contains("94712") && !log.contains("26123"))
    }

    @Test("has no user agent and no other header")
    func headers() async throws {
        let log = try await lines(
            "/",
            headers: [.userAgent: "Secret/1.0", .authorization: "Secret", .referer: "Secret"]
        )
        #expect(!log.joined().contains("Secret"))
    }

    @Test("stays on one line and is short, whatever the path")
    func oneLine() async throws {
        let line = try #require(try await lines("/a%0Ainfo%20request%1b%E2%80%AE%E2%80%A8b").first)
        #expect(line.contains("path=\"/a?info request???b\" "))
        let quoted = try await lines("/a%22%20status=200%5C").joined()
        #expect(quoted.contains(#"path="/a\" status=200\\" "#))
        let long = try await lines("/" + String(repeating: "x", count: 8_000))
        #expect(long.joined().count < 400)
        #expect(try await lines("/%ff").joined().contains("status=400"))
    }
}
