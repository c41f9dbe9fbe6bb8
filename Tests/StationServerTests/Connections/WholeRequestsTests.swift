import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Testing

@testable import StationServer

@Suite("connections")
struct WholeRequestsTests {
    private let limits = ConnectionLimits(
        request: .seconds(10),
        answer: .seconds(20),
        stall: .seconds(30),
        idle: .seconds(40),
        farewell: .seconds(1),
        bodyBytes: 100
    )
    private let get = "GET /x HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test("a request comes through when it is whole, with its body")
    func whole() throws {
        let connection = try TestConnection(limits)
        try connection.send("GET /x HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n")
        try connection.send("\r\nab")
        #expect(try connection.requests().isEmpty)
        try connection.send("cd")
        let parts = try connection.requests()
        guard parts.count == 3, case .head(let head) = parts[0], case .body(let body) = parts[1]
        else {
            Issue.record("\(parts)")
            return
        }
        #expect(head.path == "/x")
        #expect(String(buffer: body) == "abcd")
        #expect(parts[2] == .end(nil))
        try connection.answer("hello")
        #expect(try connection.received().hasSuffix("\r\n\r\nhello"))
        #expect(connection.isOpen)
    }

    @Test(
        "a request that does not arrive in time is told so, and the connection is cut",
        arguments: [
            "GET / HT", "GET /x HTTP/1.1\r\nHo", "G",
            "GET /x HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
        ]
    )
    func slow(beginning: String) throws {
        let connection = try TestConnection(limits)
        connection.wait(.seconds(30))
        try connection.send(beginning)
        connection.wait(.milliseconds(9_900))
        #expect(connection.isOpen)
        #expect(try connection.received() == "")
        connection.wait(.milliseconds(100))
        let answer = try connection.received()
        #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
        #expect(answer.contains("application/problem+json"))
        #expect(answer.contains("nosniff"))
        #expect(answer.contains("\"status\":408"))
        #expect(!connection.isOpen)
        #expect(!connection.isGone)
        connection.wait(.seconds(1))
        #expect(connection.isGone)
        #expect(connection.report.refusals == [.requestTooSlow(limit: .seconds(10))])
        #expect(connection.report.openConnections == 0)
        #expect(try connection.requests().isEmpty)
    }

    @Test("dripping does not help")
    func dripping() throws {
        let connection = try TestConnection(limits)
        try connection.send("GET / HTTP/1.1\r\nX: ")
        for _ in 0..<9 {
            connection.wait(.seconds(1))
            try connection.send("a")
        }
        #expect(connection.isOpen)
        connection.wait(.seconds(1))
        #expect(try connection.received().hasPrefix("HTTP/1.1 408 "))
        try connection.send("a\r\n\r\n")
        #expect(try connection.requests().isEmpty)
    }

    @Test("a connection without a request is closed without a word")
    func idle() throws {
        let connection = try TestConnection(limits)
        connection.wait(.seconds(39))
        try connection.send(get)
        try connection.answer("hello")
        _ = try connection.received()
        connection.wait(.seconds(39))
        #expect(connection.isOpen)
        connection.wait(.seconds(1))
        #expect(connection.isGone)
        #expect(try connection.received() == "")
    }

    @Test("a connection in use stays, however long")
    func busy() throws {
        let connection = try TestConnection(limits)
        for _ in 0..<100 {
            try connection.send(get)
            connection.wait(.seconds(5))
            try connection.answer("hello")
            connection.wait(.seconds(25))
        }
        #expect(connection.isOpen)
        #expect(connection.report.refusals.isEmpty)
    }

    @Test("a stream may take as long as it likes, if it goes on")
    func stream() throws {
        let connection = try TestConnection(limits)
        try connection.send(get)
        try connection.answer(.head(HTTPResponse(status: .ok)))
        for _ in 0..<100 {
            connection.wait(.seconds(29))
            try connection.answer(.body(ByteBuffer(string: "part")))
        }
        try connection.answer(.end(nil))
        #expect(connection.isOpen)
    }

    @Test("a stream that stands still is cut off")
    func stalled() throws {
        let connection = try TestConnection(limits)
        try connection.send(get)
        try connection.answer(.head(HTTPResponse(status: .ok)))
        connection.wait(.seconds(29))
        #expect(connection.isOpen)
        connection.wait(.seconds(1))
        #expect(connection.isGone)
    }

    @Test("a handler that does not answer is answered for, and comes too late afterwards")
    func noAnswer() throws {
        let connection = try TestConnection(limits)
        try connection.send(get)
        connection.wait(.seconds(19))
        #expect(connection.isOpen)
        connection.wait(.seconds(1))
        #expect(try connection.received().hasPrefix("HTTP/1.1 503 "))
        #expect(throws: ChannelError.self) {
            try connection.answer(.head(HTTPResponse(status: .ok)))
        }
        #expect(try connection.received() == "")
        #expect(connection.report.refusals == [.answerTooSlow])
    }

    @Test(
        "a body that is too large is refused, announced or not",
        arguments: [
            "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 101\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n65\r\n"
                + String(repeating: "a", count: 101),
        ]
    )
    func body(request: String) throws {
        let connection = try TestConnection(limits)
        try connection.send(request)
        #expect(try connection.received().hasPrefix("HTTP/1.1 413 "))
        for _ in 0..<100 { try? connection.send(String(repeating: "a", count: 1_000)) }
        #expect(try connection.requests().isEmpty)
        #expect(try connection.received() == "")
        connection.wait(.seconds(1))
        #expect(connection.isGone)
        #expect(connection.report.refusals == [.bodyTooLarge(limit: 100)])
    }

    @Test("a body of the largest size comes through")
    func largestBody() throws {
        let connection = try TestConnection(limits)
        let body = String(repeating: "a", count: 100)
        try connection.send("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n" + body)
        #expect(try connection.requests().count == 3)
    }

    @Test("who waits for leave to send a body gets it")
    func expectContinue() throws {
        let connection = try TestConnection(limits)
        let head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: "
        try connection.send(head + "2\r\n\r\n")
        #expect(try connection.received().hasPrefix("HTTP/1.1 100 Continue\r\n"))
        try connection.send("ab")
        #expect(try connection.requests().count == 3)
        let other = try TestConnection(limits)
        try other.send(head + "200\r\n\r\n")
        #expect(try other.received().hasPrefix("HTTP/1.1 413 "))
    }

    @Test(
        "what is no request is a problem",
        arguments: [
            "BROKEN\r\n\r\n", "GET /站 HTTP/1.1\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}",
        ]
    )
    func unreadable(request: String) throws {
        let connection = try TestConnection(limits)
        try connection.send(request)
        let answer = try connection.received()
        #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(answer.contains("application/problem+json"))
        #expect(connection.report.refusals == [.unreadable])
        #expect(try connection.requests().isEmpty)
    }

    @Test("header fields that are too large are a problem")
    func headers() throws {
        let connection = try TestConnection(limits)
        try connection.send("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 90_000))
        #expect(try connection.received().hasPrefix("HTTP/1.1 431 "))
    }

    @Test("a refusal waits for the answers that are due before it")
    func order() throws {
        let connection = try TestConnection(limits)
        try connection.send(get + get + "BROKEN\r\n\r\n")
        #expect(try connection.requests().count == 4)
        #expect(try connection.received() == "")
        try connection.answer("one")
        #expect(try connection.received().hasSuffix("one"))
        #expect(connection.isOpen)
        try connection.answer("two")
        let rest = try connection.received()
        #expect(rest.contains("two" + "HTTP/1.1 400 "))
        #expect(!connection.isOpen)
    }

    @Test("the time of a request that waits behind another one does not run")
    func waiting() throws {
        let connection = try TestConnection(limits)
        try connection.send(get)
        try connection.send("GET / HT")
        connection.wait(.seconds(19))
        try connection.answer("one")
        #expect(connection.isOpen)
        connection.wait(.seconds(9))
        try connection.send("TP/1.1\r\nHost: a\r\n\r\n")
        #expect(try connection.requests().count == 4)
        #expect(connection.report.refusals.isEmpty)
    }

    @Test("the answer to a HEAD that is refused has no body")
    func head() throws {
        let connection = try TestConnection(limits)
        try connection.send("HEAD / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n")
        connection.wait(.seconds(10))
        let answer = try connection.received()
        #expect(answer.hasPrefix("HTTP/1.1 408 "))
        #expect(answer.hasSuffix("\r\n\r\n"))
    }
}
