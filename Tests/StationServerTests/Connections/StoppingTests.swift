import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Testing

@testable import StationServer

@Suite("stopping")
struct StoppingTests {
    private let limits = ConnectionLimits(
        request: .seconds(10),
        stall: .seconds(30),
        farewell: .seconds(1),
        stop: .seconds(20)
    )
    private let get = "GET /x HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test("a connection without a request goes at once")
    func idle() throws {
        let fresh = try TestConnection(limits)
        fresh.stop()
        #expect(fresh.isGone)
        let used = try TestConnection(limits)
        try used.send(get)
        try used.answer("hello")
        _ = try used.received()
        used.stop()
        #expect(used.isGone)
        #expect(used.report.cuts.isEmpty)
    }

    @Test("a request under way is answered, and told that it was the last one")
    func answering() throws {
        let connection = try TestConnection(limits)
        try connection.send(get)
        connection.stop()
        connection.wait(.seconds(5))
        #expect(connection.isOpen)
        try connection.answer("hello")
        let answer = try connection.received()
        #expect(answer.contains("\r\nConnection: close\r\n"))
        #expect(answer.hasSuffix("hello"))
        #expect(!connection.isOpen)
        connection.wait(.seconds(1))
        #expect(connection.isGone)
        #expect(connection.report.cuts.isEmpty)
    }

    @Test("a request that has begun may arrive, and all that have arrived are answered")
    func arriving() throws {
        let connection = try TestConnection(limits)
        try connection.send(get + get)
        try connection.send("GET /last HT")
        connection.stop()
        try connection.answer("one")
        try connection.answer("two")
        #expect(connection.isOpen)
        try connection.send("TP/1.1\r\nHost: a\r\n\r\n")
        #expect(try connection.heads().map(\.path) == ["/x", "/x", "/last"])
        try connection.answer("three")
        #expect(try connection.received().hasSuffix("three"))
        #expect(!connection.isOpen)
        #expect(connection.report.cuts.isEmpty)
    }

    @Test("an answer that the client has not taken yet is delivered to its end")
    func delivering() throws {
        let connection = try TestConnection(limits)
        connection.takes(false)
        try connection.send(get)
        try connection.answer(String(repeating: "x", count: 500_000))
        connection.stop()
        connection.wait(.seconds(15))
        #expect(connection.isOpen)
        connection.takes(true)
        #expect(try connection.received().hasSuffix(String(repeating: "x", count: 500_000)))
        #expect(!connection.isOpen)
        connection.wait(.seconds(1))
        #expect(connection.isGone)
        #expect(connection.report.cuts.isEmpty)
    }

    @Test("what is not delivered when the time is over is cut off, and counted")
    func overtime() throws {
        let connection = try TestConnection(limits)
        connection.takes(false)
        try connection.send(get)
        try connection.answer(String(repeating: "x", count: 500_000))
        connection.stop()
        connection.wait(.seconds(19))
        #expect(connection.isOpen)
        connection.wait(.seconds(1))
        #expect(connection.isGone)
        #expect(connection.report.cuts == [.stopped])
        let working = try TestConnection(limits)
        try working.send(get)
        working.stop()
        working.wait(.seconds(20))
        #expect(working.isGone)
        #expect(working.report.cuts == [.stopped])
    }

    @Test("a refusal waits for the client to take the answer before it, however slowly")
    func slowReader() throws {
        let connection = try TestConnection(limits)
        connection.takes(false)
        try connection.send(get)
        try connection.answer(String(repeating: "x", count: 500_000))
        try connection.send("BROKEN\r\n\r\n")
        connection.wait(.seconds(25))
        #expect(!connection.isGone)
        connection.takes(true)
        #expect(try connection.received().contains("xHTTP/1.1 400 "))
        connection.wait(.seconds(1))
        #expect(connection.isGone)
    }
}
