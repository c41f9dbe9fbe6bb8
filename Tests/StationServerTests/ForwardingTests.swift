import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import StationServer

@Suite("requests through a proxy")
struct ForwardingTests {
    /// What the routes see of a request.
    private struct Seen: Sendable {
        let client: String?
        let scheme: String?
        let authority: String?
    }

    private func see(
        from peer: String,
        _ fields: [(String, String)],
        isSecure: Bool = false
    ) async throws -> Seen {
        let channel = EmbeddedChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: peer, port: 1_234)
        defer { _ = try? channel.finish() }
        var headers = HTTPFields()
        for (name, value) in fields {
            headers.append(HTTPField(name: .named(name), value: value))
        }
        let request = Request(
            head: HTTPRequest(
                method: .get,
                scheme: "http",
                authority: "inside:8080",
                path: "/",
                headerFields: headers
            ),
            body: RequestBody(buffer: ByteBuffer())
        )
        let context = ServiceContext(
            source: ApplicationRequestContextSource(
                channel: channel,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
        )
        let proxies = ["10.0.0.0/8", "192.0.2.1"].compactMap(AddressBlock.init)
        let seen = Mutex<Seen?>(nil)
        _ = try await Forwarding(proxies: proxies, isSecure: isSecure)
            .handle(request, context: context) { request, context in
                seen.withLock {
                    $0 = Seen(
                        client: context.client?.description,
                        scheme: request.head.scheme,
                        authority: request.head.authority
                    )
                }
                return Response(status: .ok)
            }
        return try #require(seen.withLock { $0 })
    }

    @Test("a trusted proxy tells client, scheme and host")
    func trusted() async throws {
        let seen = try await see(
            from: "10.1.1.1",
            [
                ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"),
                ("X-Forwarded-Host", "yizhan.example"),
            ]
        )
        #expect(seen.client == "203.0.113.9")
        #expect(seen.scheme == "https")
        #expect(seen.authority == "yizhan.example")
    }

    @Test("anybody else may say what he likes")
    func untrusted() async throws {
        let seen = try await see(
            from: "198.51.100.1",
            [
                ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"),
                ("X-Forwarded-Host", "evil.example"), ("Forwarded", "for=203.0.113.9"),
            ]
        )
        #expect(seen.client == "198.51.100.1")
        #expect(seen.scheme == "http")
        #expect(seen.authority == "inside:8080")
    }

    @Test(
        "the client is the last address that no trusted proxy has",
        arguments: [
            (["1.2.3.4, 203.0.113.9"], "203.0.113.9"), (["203.0.113.9, 10.2.2.2"], "203.0.113.9"),
            (["1.2.3.4, 203.0.113.9 ,10.2.2.2", "192.0.2.1"], "203.0.113.9"),
            (["203.0.113.9:5000"], "203.0.113.9"), (["[2001:db8::1]:5000"], "2001:db8::1"),
            (["2001:db8::1"], "2001:db8::1"), (["10.3.3.3,10.2.2.2"], "10.3.3.3"),
            (["203.0.113.9, unknown"], "10.1.1.1"), (["203.0.113.9, x, 10.2.2.2"], "10.2.2.2"),
            ([], "10.1.1.1"), ([""], "10.1.1.1"), ([", ,"], "10.1.1.1"),
            (["<script>"], "10.1.1.1"),
        ]
    )
    func client(values: [String], client: String) async throws {
        let seen = try await see(from: "10.1.1.1", values.map { ("X-Forwarded-For", $0) })
        #expect(seen.client == client)
    }

    @Test("a scheme that is none is not taken, and the last host counts")
    func odd() async throws {
        let seen = try await see(
            from: "::ffff:192.0.2.1",
            [
                ("X-Forwarded-Proto", "javascript"), ("X-Forwarded-Host", "evil.example"),
                ("X-Forwarded-Host", "yizhan.example"),
            ]
        )
        #expect(seen.scheme == "http")
        #expect(seen.authority == "yizhan.example")
    }

    @Test("an encrypted connection is https, whoever asks")
    func secure() async throws {
        let seen = try await see(from: "198.51.100.1", [], isSecure: true)
        #expect(seen.scheme == "https")
    }
}
