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
        isSecure: Bool = false,
        host: String = "inside:8080",
        hosts: HostList? = nil
    ) async throws -> Seen {
        let channel = EmbeddedChannel()
        channel.localAddress = try SocketAddress(ipAddress: "192.0.2.80", port: 8080)
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
                authority: host,
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
        _ = try await Forwarding(proxies: proxies, isSecure: isSecure, hosts: hosts)
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

    private static let hosts: HostList = {
        var configuration = ServerConfiguration(host: "0.0.0.0")
        configuration.allowedHosts = ["yizhan.example", "*.union.example", "port.example:8443"]
            .compactMap(AllowedHost.init)
        return HostList(configuration)
    }()

    @Test(
        "a host that the service is called by is kept, whatever the case",
        arguments: [
            "yizhan.example", "YIZHAN.example:8443", "yizhan.example.", "a.union.example",
            "a.b.union.example:80", "port.example:8443", "localhost", "localhost:8080",
            "127.0.0.1:9", "[::1]:8080", "192.0.2.80", "192.0.2.80:8080",
        ]
    )
    func allowedHost(host: String) async throws {
        let seen = try await see(from: "198.51.100.1", [], host: host, hosts: Self.hosts)
        #expect(seen.authority == host)
        let secure = try await see(
            from: "198.51.100.1",
            [],
            isSecure: true,
            host: host,
            hosts: Self.hosts
        )
        #expect(secure.authority == host)
    }

    @Test(
        "any other host is forgotten, of a proxy as well",
        arguments: [
            "evil.example", "yizhan.example.evil.example", "union.example", "xunion.example",
            "port.example", "port.example:443", "192.0.2.81", "0.0.0.0:8080", "localhost.evil",
            "[::2]", "", "yizhan.example:8080/x",
        ]
    )
    func otherHost(host: String) async throws {
        let seen = try await see(from: "198.51.100.1", [], host: host, hosts: Self.hosts)
        #expect(seen.authority == nil)
        let forwarded = try await see(
            from: "10.1.1.1",
            [("X-Forwarded-Host", host)],
            host: host,
            hosts: Self.hosts
        )
        #expect(forwarded.authority == nil)
    }

    @Test("the name or address that is listened on is one of the service's")
    func ownHost() async throws {
        for (own, host) in [("station.local", "Station.local:8080"), ("fd00::1", "[fd00::1]:80")] {
            let hosts = HostList(ServerConfiguration(host: own))
            let seen = try await see(from: "198.51.100.1", [], host: host, hosts: hosts)
            #expect(seen.authority == host)
        }
    }

    @Test(
        "what is no host cannot be allowed",
        arguments: [
            "", "*", "*.", "https://a.example", "a.example/x", "a b", "a:99999", "a:", "*.*",
        ]
    )
    func noHost(text: String) {
        #expect(AllowedHost(text) == nil)
    }
}
