import Testing

@testable import StationServer

@Suite("addresses")
struct AddressTests {
    @Test(
        "a host with or without a port is taken",
        arguments: [
            "localhost", "example.org:8080", "127.0.0.1:80", "[::1]:8080", "[2001:db8::1]", "a-b.c",
        ]
    )
    func hosts(text: String) {
        #expect(ServiceAddress.isHost(text))
    }

    @Test(
        "anything else a client calls the host is not",
        arguments: [
            "", ":80", "a b", "a/b", "a@b", "a\"b", "<x>", "a:", "a:x", "a:123456", "[::1", "[]",
            "[x]", "[::1]x", "a?b", "a#b", "站", "a\nb", String(repeating: "a", count: 256),
        ]
    )
    func notHosts(text: String) {
        #expect(!ServiceAddress.isHost(text))
    }

    @Test(
        "a public address is http or https, without a slash at its end",
        arguments: [
            ("https://example.org", "https://example.org"),
            ("http://example.org:8080/", "http://example.org:8080"),
            ("https://example.org/a/b//", "https://example.org/a/b"),
        ]
    )
    func publicAddress(text: String, base: String) {
        #expect(PublicURL(text)?.base == base)
    }

    @Test(
        "anything else is no public address",
        arguments: [
            "", "example.org", "ftp://example.org", "https://", "https://a/?x=1", "https://a/#x",
            "https://me@a", "https://a b", "javascript:alert(1)",
        ]
    )
    func notPublicAddress(text: String) {
        #expect(PublicURL(text) == nil)
    }

    @Test("percent-encoding goes there and back for every byte of UTF-8")
    func percentEncoding() {
        let text = String(String.UnicodeScalarView((0...0x2FF).compactMap(Unicode.Scalar.init)))
        let encoded = PercentEncoding.encode(text + "驿站🧹")
        #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(PercentEncoding.decode(encoded, plusIsSpace: true) == text + "驿站🧹")
        #expect(PercentEncoding.decode("a+b%2B", plusIsSpace: true) == "a b+")
        #expect(PercentEncoding.decode("a+b", plusIsSpace: false) == "a+b")
    }
}
