import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Testing

@testable import StationServer

@Suite("messages after RFC 9112")
struct MessageCheckTests {
    /// The status line that bytes are answered with, nil if they came through as a request.
    private func refusal(_ bytes: String) throws -> Substring? {
        let connection = try TestConnection()
        try connection.send(bytes)
        let answer = try connection.received()
        #expect(try connection.requests().isEmpty || answer.isEmpty)
        return answer.isEmpty ? nil : answer.prefix { $0 != "\r\n" }
    }

    @Test(
        "a request of HTTP/1.1 has one host",
        arguments: [
            "", "Host: a\r\nHost: b\r\n", "Host: a\r\nhost: a\r\n", "Host: a/b\r\n",
            "Host: a b\r\n", "Host: me@a\r\n", "Host: a:x\r\n", "Host: a:99999\r\n",
            "Host: [::1\r\n", "Host: [x]\r\n", "Host: [127.0.0.1]\r\n", "Host: %zz\r\n",
            "Host: a,b c\r\n", "Host: http://a\r\n", "Host: a?b\r\n", "Host: \"a\"\r\n",
        ]
    )
    func badHost(fields: String) throws {
        let status = try refusal("GET / HTTP/1.1\r\n\(fields)\r\n")
        #expect(status == "HTTP/1.1 400 Bad Request")
    }

    @Test(
        "a host may be a name, an address or empty, with a port or none",
        arguments: [
            "a", "a.example:80", "a_b", "127.0.0.1:8080", "[::1]:8080", "[2001:db8::1]", "", "a:",
            "a%41",
        ]
    )
    func goodHost(host: String) throws {
        #expect(try refusal("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n") == nil)
    }

    @Test("HTTP/1.0 needs no host, but knows one if it is there, and ends with its request")
    func oldVersion() throws {
        let connection = try TestConnection()
        try connection.send("GET /x HTTP/1.0\r\n\r\n")
        let head = try #require(try connection.heads().first)
        #expect(head.path == "/x")
        try connection.answer("hello")
        let answer = try connection.received()
        #expect(answer.contains("\r\nConnection: close\r\n"))
        #expect(answer.hasSuffix("\r\n\r\nhello"))
        #expect(!connection.isOpen)
        #expect(
            try refusal("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n")?.contains("400") == true
        )
    }

    @Test("HTTP/1.0 goes on if it asks to, and is told so")
    func oldKeepAlive() throws {
        let connection = try TestConnection()
        for _ in 0..<3 {
            try connection.send("GET /x HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n")
            #expect(try connection.heads().count == 1)
            try connection.answer("hello")
            #expect(try connection.received().contains("\r\nconnection: keep-alive\r\n"))
            #expect(connection.isOpen)
        }
    }

    @Test(
        "to HTTP/1.0 a body of unknown length ends with the connection, not in chunks",
        arguments: ["", "Connection: keep-alive\r\n"]
    )
    func oldStream(fields: String) throws {
        let connection = try TestConnection()
        try connection.send("GET /x HTTP/1.0\r\nHost: a\r\n\(fields)\r\n")
        _ = try connection.requests()
        try connection.answer(.head(HTTPResponse(status: .ok)))
        try connection.answer(.body(ByteBuffer(string: "hello")))
        try connection.answer(.end(nil))
        let answer = try connection.received()
        #expect(answer.lowercased().contains("\r\nconnection: close\r\n"))
        #expect(!answer.lowercased().contains("transfer-encoding"))
        #expect(answer.hasSuffix("\r\n\r\nhello"))
        #expect(!connection.isOpen)
    }

    @Test("a request of HTTP/1.0 with a transfer coding is refused, and nothing behind it is read")
    func oldCoding() throws {
        let status = try refusal(
            "POST / HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"
        )
        #expect(status == "HTTP/1.1 400 Bad Request")
    }

    @Test("a coding besides chunked is not understood", arguments: ["gzip, chunked", "x, chunked"])
    func otherCoding(coding: String) throws {
        let status = try refusal(
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \(coding)\r\n\r\n0\r\n\r\n"
        )
        #expect(status == "HTTP/1.1 501 Not Implemented")
    }

    @Test(
        "the host of an absolute address is the host",
        arguments: [
            ("http://Right.example:80/x?y=1", "Right.example:80", "/x?y=1"),
            ("https://right.example", "right.example", "/"),
            ("HTTP://right.example?y", "right.example", "/?y"),
        ]
    )
    func absolute(target: String, host: String, path: String) throws {
        let connection = try TestConnection()
        try connection.send("GET \(target) HTTP/1.1\r\nHost: wrong.example\r\n\r\n")
        let head = try #require(try connection.heads().first)
        #expect(head.authority == host)
        #expect(head.path == path)
    }

    @Test(
        "a target is a path or an absolute address",
        arguments: [
            "ftp://a/x", "http://", "http:///x", "http://me@a/", "http://a b/", "*", "a:80",
            "urn:a:b",
        ]
    )
    func badTarget(target: String) throws {
        let status = try refusal("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(status == "HTTP/1.1 400 Bad Request")
    }

    @Test("only OPTIONS is for the whole service")
    func asterisk() throws {
        #expect(try refusal("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n") == nil)
    }

    @Test("a method that nobody knows is told from what is no request")
    func unknownMethod() throws {
        let connection = try TestConnection()
        try connection.send("BREW /pot HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = try connection.received()
        #expect(answer.hasPrefix("HTTP/1.1 501 Not Implemented\r\n"))
        #expect(answer.contains("\r\nAllow: GET, HEAD, OPTIONS\r\n"))
        #expect(connection.report.refusals == [.unknownMethod])
        for bytes in [
            "BREW\r\n\r\n", "BREW /pot\r\n\r\n", "BR{W / HTTP/1.1\r\n\r\n",
            "\u{16}\u{3}\u{1} x\r\n",
        ] {
            #expect(try refusal(bytes) == "HTTP/1.1 400 Bad Request", "\(bytes)")
        }
    }

    @Test(
        "whoever asks for the end of the connection, or for another protocol, gets the end",
        arguments: [
            "Connection: close", "Connection: CLOSE", "Connection: te, close",
            "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk",
            "Connection: Upgrade\r\nUpgrade: websocket",
        ]
    )
    func lastRequest(fields: String) throws {
        let connection = try TestConnection()
        try connection.send("GET / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n")
        #expect(try connection.heads().count == 1)
        try? connection.send("GET /more HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try connection.heads().isEmpty)
        try connection.answer("hello")
        #expect(try connection.received().contains("\r\nConnection: close\r\n"))
        #expect(!connection.isOpen)
        #expect(connection.report.refusals.isEmpty)
    }
}
