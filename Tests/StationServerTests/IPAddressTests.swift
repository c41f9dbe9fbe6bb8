import NIOCore
import Testing

@testable import StationServer

@Suite("Internet addresses")
struct IPAddressTests {
    @Test(
        "are read and written in their usual notation",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("0.0.0.0", "0.0.0.0"),
            ("255.255.255.255", "255.255.255.255"), ("::ffff:192.0.2.1", "192.0.2.1"),
            ("::FFFF:c000:201", "192.0.2.1"), ("::1", "::1"), ("::", "::"),
            ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"), ("fe80::1:2", "fe80::1:2"),
        ]
    )
    func notation(text: String, written: String) throws {
        let address = try #require(IPAddress(text))
        #expect(address.description == written)
        #expect(IPAddress(written) == address)
        let socket = try SocketAddress(ipAddress: text, port: 80)
        #expect(IPAddress(socket) == address)
    }

    @Test(
        "are nothing else",
        arguments: [
            "", "192.0.2", "192.0.2.256", "192.0.2.1:80", "[::1]", "::1%eth0", "1", "a.b.c.d",
            " ::1", "::1 ", "192.0.2.1\0", "unknown", "_hidden", "站",
        ]
    )
    func malformed(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test("have a neighbourhood that tells no person")
    func neighbourhood() throws {
        #expect(try #require(IPAddress("192.0.2.77")).neighbourhood.description == "192.0.2.0")
        let address = try #require(IPAddress("2001:db8:1:2:3:4:5:6"))
        #expect(address.neighbourhood.description == "2001:db8:1::")
        let client = AddressGroups.standard.client(address)
        #expect(client.description == "2001:db8:1:2::")
    }

    @Test(
        "lie in blocks",
        arguments: [
            ("10.0.0.0/8", "10.255.255.255", true), ("10.1.2.3/8", "10.0.0.0", true),
            ("10.0.0.0/8", "11.0.0.0", false), ("192.0.2.1", "192.0.2.1", true),
            ("192.0.2.1", "192.0.2.2", false), ("192.0.2.0/31", "192.0.2.1", true),
            ("192.0.2.0/31", "192.0.2.2", false), ("0.0.0.0/0", "203.0.113.9", true),
            ("0.0.0.0/0", "2001:db8::1", false), ("::/0", "2001:db8::1", true),
            ("fd00::/8", "fdff::1", true), ("fd00::/8", "fe00::1", false),
            ("2001:db8::/33", "2001:db8:7fff::", true), ("2001:db8::/33", "2001:db8:8000::", false),
            ("::1", "::1", true), ("10.0.0.0/8", "::ffff:10.1.1.1", true),
            ("::ffff:10.0.0.0/104", "10.9.9.9", true), ("2001:db8::/64", "2001:db8::ffff", true),
            ("2001:db8::/65", "2001:db8::8000:0:0:0", false),
        ]
    )
    func blocks(block: String, address: String, isInside: Bool) throws {
        let block = try #require(AddressBlock(block))
        #expect(block.contains(try #require(IPAddress(address))) == isInside)
    }

    @Test(
        "a block that is none is refused",
        arguments: [
            "", "/", "10.0.0.0/", "10.0.0.0/33", "::/129", "10.0.0.0/8/8", "10.0.0.0/-1", "all",
            "10.0.0.0/8 ", "10.0.0.0/0x8", "10/8", "10.0.0.0/99999999999999999999",
        ]
    )
    func malformedBlock(text: String) {
        #expect(AddressBlock(text) == nil)
    }
}
