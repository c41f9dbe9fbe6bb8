import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import StationServer

@Suite("compression")
struct CompressionTests {
    private let items = "/collections/stations/items"

    @Test("what is compressed comes back the same, of any size")
    func roundTrip() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        for size in [0, 1, 2, 100, 65_535, 65_536, 300_000] {
            let text = (0..<size).map { UInt8(truncatingIfNeeded: $0 % 7 * $0) }
            let noise = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
            for bytes in [text, noise] {
                let compressed = try #require(Gzip.compress(bytes), "seed \(seed)")
                #expect(Gunzip.decompress(compressed) == bytes, "size \(size), seed \(seed)")
            }
        }
    }

    @Test(
        "a client gets gzip if it takes it",
        arguments: [
            ("gzip", true), ("GZIP", true), ("gzip, deflate, br", true), ("x-gzip", true),
            ("*", true), ("br;q=1, gzip;q=0.5", true), ("gzip ; q=0.8", true),
            ("identity;q=0.5, gzip", true), ("gzip;q=1.000", true), ("deflate,gzip;q=0.001", true),
            ("", false), ("identity", false), ("br", false), ("gzip;q=0", false),
            ("gzip;q=0.0, *", false), ("*;q=0", false), ("identity, gzip;q=0.5", false),
            ("gzip;q=nan", false), ("gzip;q=2", false), ("gzip;q=-1", false),
            ("gzip;q=0x1", false), ("gzipped", false), (";;;,,,", false),
        ]
    )
    func accepted(field: String, isCompressed: Bool) async throws {
        #expect(AcceptedEncoding.prefersGzip([.acceptEncoding: field]) == isCompressed)
        let (plain, answer) = try await withService { client in
            (
                try await client.base.execute(uri: items, method: .get),
                try await client.base.execute(
                    uri: items,
                    method: .get,
                    headers: [.acceptEncoding: field]
                )
            )
        }
        #expect(answer.status == .ok)
        #expect(answer.headers[.vary]?.contains("Accept-Encoding") == true)
        #expect(answer.headers[.contentEncoding] == (isCompressed ? "gzip" : nil))
        #expect(answer.headers[.contentLength] == String(answer.body.readableBytes))
        #expect(answer.headers[.eTag] == plain.headers[.eTag])
        let body = Array(answer.body.readableBytesView)
        let text = isCompressed ? Gunzip.decompress(body) : body
        #expect(text == Array(plain.body.readableBytesView))
        if isCompressed { #expect(body.count < plain.body.readableBytes / 3) }
    }

    @Test("what the client holds already is not sent, and says what it depends on")
    func notModified() async throws {
        try await withService { client in
            let headers: HTTPFields = [.acceptEncoding: "gzip"]
            let first = try await client.base.execute(uri: items, method: .get, headers: headers)
            let tag = try #require(first.headers[.eTag])
            let second = try await client.get(
                items,
                headers: [.acceptEncoding: "gzip", .ifNoneMatch: tag]
            )
            #expect(second.status == 304)
            #expect(second.headers[.vary] == "Accept-Encoding")
            #expect(second.headers[.contentEncoding] == nil)
        }
    }

    @Test("HEAD has the headers of the compressed answer")
    func head() async throws {
        try await withService { client in
            let headers: HTTPFields = [.acceptEncoding: "gzip"]
            let get = try await client.base.execute(uri: items, method: .get, headers: headers)
            let head = try await client.base.execute(uri: items, method: .head, headers: headers)
            #expect(head.headers == get.headers)
            #expect(head.body.readableBytes == 0)
        }
    }

    @Test("small answers, pictures and what is encoded already go out as they are")
    func untouched() async throws {
        let text = String(repeating: "a", count: 5_000)
        let cases: [@Sendable () -> Response] = [
            { response(String(text.prefix(1_023)), "text/html") },
            { response(text, "image/png") },
            { response(text, "text/html", encoding: "br") },
        ]
        for make in cases {
            let answer = try await compress(make)
            #expect(answer.headers[.contentEncoding] != "gzip")
            let body = String(buffer: answer.body)
            #expect(body == text.prefix(body.count) && body.count >= 1_023)
        }
    }

    @Test("a body of unknown length is compressed as it is written, of any size")
    func stream() async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        for sizes in [[], [0], [1], [5, 0, 3], [40_000, 1, 70_000, 32_768], [300_000]] {
            let parts = sizes.map { size in
                let noise = UInt8.random(in: 2...9, using: &random)
                return (0..<size).map { UInt8(truncatingIfNeeded: $0 % 7 * ($0 / 1_000)) % noise }
            }
            let answer = try await compress {
                let body = ResponseBody { writer in
                    for part in parts { try await writer.write(ByteBuffer(bytes: part)) }
                    try await writer.finish(nil)
                }
                return Response(status: .ok, headers: [.contentType: "text/csv"], body: body)
            }
            #expect(answer.headers[.contentEncoding] == "gzip")
            #expect(answer.headers[.contentLength] == nil)
            let text = Gunzip.decompress(Array(answer.body.readableBytesView))
            #expect(text == Array(parts.joined()), "sizes \(sizes), seed \(seed)")
        }
    }

    @Test("a strong tag becomes a weak one, and what the answer depends on is added to")
    func tag() async throws {
        let text = String(repeating: "a", count: 5_000)
        let answer = try await compress {
            var made = response(text, "text/css; charset=utf-8")
            made.headers[.eTag] = "\"1\""
            made.headers[.vary] = "Accept"
            return made
        }
        #expect(answer.headers[.contentEncoding] == "gzip")
        #expect(answer.headers[.eTag] == "W/\"1\"")
        #expect(answer.headers[.vary] == "Accept, Accept-Encoding")
        #expect(Gunzip.decompress(Array(answer.body.readableBytesView)) == Array(text.utf8))
    }

    private func compress(_ make: @escaping @Sendable () -> Response) async throws -> TestResponse {
        let router = Router()
        router.add(middleware: Compression())
        router.get("/") { _, _ in make() }
        return try await Application(router: router).test(.router) { client in
            try await client.execute(uri: "/", method: .get, headers: [.acceptEncoding: "gzip"])
        }
    }
}

private func response(_ text: String, _ type: String, encoding: String? = nil) -> Response {
    var headers: HTTPFields = [.contentType: type]
    headers[.contentEncoding] = encoding
    let body = ResponseBody(byteBuffer: ByteBuffer(string: text))
    return Response(status: .ok, headers: headers, body: body)
}
