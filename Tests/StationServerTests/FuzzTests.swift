import HTTPTypes
import TestSupport
import Testing

@testable import StationServer

@Suite("random requests")
struct FuzzTests {
    private static let paths = [
        "/", "/nearest", "/collections", "/collections/stations", "/collections/stations/items",
        "/collections/stations/items/5", "/collections/areas", "/collections/areas/items",
        "/collections/areas/items/5", "/collections/gaps/items", "/collections/gaps/items/1",
        "/coverage", "/map/stations", "/map/areas", "/map/leaflet/leaflet.js", "/health/live",
        "/health/ready",
    ]
    private static let names =
        NearestRequest.parameters + ItemsRequest.parameters + MapRequest.parameters
        + AuditRequest.parameters + [
            "", "x", "%6Con", "%",
        ]
    private static let values = [
        "", "0", "1", "-1", "5", "108.9", "34.2", "1e308", "1e400", "-0", "nan", "0x22", "open",
        "toilet", "include", "108,34,109,35", "179,-90,-179,90", ",", "%", "%00", "%E7%AB%99",
        "%ff", "9223372036854775807", "9223372036854775808", "S25", "no_sign_up", "１２",
    ]

    @Test(
        "get an answer or a problem, never an error of the server",
        arguments: 1...20 as ClosedRange<UInt64>
    )
    func queries(seed: UInt64) async throws {
        try await withService { client in
            var random = SeededGenerator(seed: seed)
            for _ in 0..<100 {
                let uri = Self.uri(&random)
                let answer = try await client.get(uri)
                #expect(
                    (200..<300).contains(answer.status) || (400..<500).contains(answer.status),
                    "\(uri)"
                )
            }
        }
    }

    @Test("may hold any bytes", arguments: 100...110 as ClosedRange<UInt64>)
    func bytes(seed: UInt64) async throws {
        try await withService { client in
            var random = SeededGenerator(seed: seed)
            for _ in 0..<100 {
                let path = Self.paths.randomElement(using: &random) ?? "/"
                let mark =
                    ["", "?", "/", "?lon=", "?lat=1&lon="].randomElement(using: &random) ?? ""
                let uri = path + mark + Self.noise(&random)
                let answer = try await client.get(uri)
                #expect(
                    (200..<300).contains(answer.status) || (400..<500).contains(answer.status),
                    "\(uri)"
                )
            }
        }
    }

    private static func uri(_ random: inout SeededGenerator) -> String {
        let path = paths.randomElement(using: &random) ?? "/"
        let pairs = (0..<Int.random(in: 0...5, using: &random)).map { _ in
            let name = names.randomElement(using: &random) ?? ""
            return "\(name)=\(values.randomElement(using: &random) ?? "")"
        }
        return path + "?" + pairs.joined(separator: "&")
    }

    private static func noise(_ random: inout SeededGenerator) -> String {
        let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
            Bool.random(using: &random)
                ? UInt8.random(in: 0...255, using: &random)
                : Array("%&=?+/#0123456789abcdef".utf8).randomElement(using: &random) ?? 0
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
