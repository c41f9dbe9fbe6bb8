import HTTPTypes
import Testing

@testable import StationServer

@Suite("who is let in")
struct DoorkeeperTests {
    private let limits = ConnectionLimits(connections: 6, connectionsPerClient: 2, reserve: 3)
    private let get = "GET /x HTTP/1.1\r\nHost: a\r\n\r\n"
    private let health = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n"

    private func connect(
        _ count: Int,
        from address: String,
        _ doorkeeper: Doorkeeper
    ) throws -> [TestConnection] {
        try (0..<count).map { _ in
            try TestConnection(limits, from: address, doorkeeper: doorkeeper)
        }
    }

    @Test("a client with its number of connections is refused more, and others are not")
    func perClient() throws {
        let doorkeeper = Doorkeeper(limits: limits)
        var held = try connect(2, from: "192.0.2.1", doorkeeper)
        let third = try TestConnection(limits, from: "192.0.2.1", doorkeeper: doorkeeper)
        try third.send(get)
        let answer = try third.received()
        #expect(answer.hasPrefix("HTTP/1.1 429 Too Many Requests\r\n"))
        #expect(answer.contains("\r\nRetry-After: 5\r\n"))
        #expect(third.isGone)
        #expect(try third.requests().isEmpty)
        #expect(third.report.refusals == [.tooManyConnections(limit: 2)])
        let other = try TestConnection(limits, from: "192.0.2.2", doorkeeper: doorkeeper)
        try other.send(get)
        #expect(try other.heads().count == 1)
        held.removeLast()
        let next = try TestConnection(limits, from: "192.0.2.1", doorkeeper: doorkeeper)
        try next.send(get)
        #expect(try next.heads().count == 1)
        #expect(held.allSatisfy { $0.isOpen })
    }

    @Test("a /64 of IPv6 is one client")
    func networks() throws {
        let doorkeeper = Doorkeeper(limits: limits)
        let held =
            try connect(1, from: "2001:db8::1", doorkeeper)
            + connect(1, from: "2001:db8::2", doorkeeper)
        let third = try TestConnection(limits, from: "2001:db8::3", doorkeeper: doorkeeper)
        try third.send(get)
        #expect(try third.received().hasPrefix("HTTP/1.1 429 "))
        let other = try TestConnection(limits, from: "2001:db8:0:1::1", doorkeeper: doorkeeper)
        try other.send(get)
        #expect(try other.heads().count == 1)
        #expect(held.count == 2)
    }

    @Test("a trusted proxy may have all of them")
    func proxy() throws {
        let proxies = [try #require(AddressBlock("10.0.0.0/8"))]
        let doorkeeper = Doorkeeper(limits: limits, proxies: proxies)
        let all = try connect(6, from: "10.1.1.1", doorkeeper)
        for connection in all {
            try connection.send(get)
            #expect(try connection.heads().count == 1)
        }
    }

    @Test("the health of a service that is full can be asked for, and nothing else")
    func reserve() throws {
        let doorkeeper = Doorkeeper(limits: limits)
        let all = try (1...3).flatMap { try connect(2, from: "192.0.2.\($0)", doorkeeper) }
        #expect(all.count == 6)
        for address in ["192.0.2.1", "192.0.2.9"] {
            let probe = try TestConnection(limits, from: address, doorkeeper: doorkeeper)
            try probe.send(health)
            #expect(try probe.heads().first?.path == "/health/live")
            // One question, and no second one.
            try? probe.send(get)
            #expect(try probe.heads().isEmpty)
            try probe.answer("live")
            let answer = try probe.received()
            #expect(answer.contains("\r\nConnection: close\r\n"))
            #expect(answer.hasSuffix("live"))
            #expect(probe.isGone)
            let other = try TestConnection(limits, from: address, doorkeeper: doorkeeper)
            try other.send(get)
            #expect(try other.received().hasPrefix("HTTP/1.1 503 "))
            #expect(other.isGone)
        }
    }

    @Test("who waits in the reserve without asking is refused after a while")
    func silent() throws {
        let doorkeeper = Doorkeeper(limits: limits)
        let held = try connect(2, from: "192.0.2.1", doorkeeper)
        let silent = try TestConnection(limits, from: "192.0.2.1", doorkeeper: doorkeeper)
        silent.wait(.milliseconds(1_900))
        #expect(silent.isOpen)
        silent.wait(.milliseconds(100))
        #expect(try silent.received().hasPrefix("HTTP/1.1 429 "))
        #expect(silent.isGone)
        #expect(held.allSatisfy { $0.isOpen })
    }

    @Test("of those who wait in the reserve, the longest goes when another one comes")
    func turns() throws {
        let doorkeeper = Doorkeeper(limits: limits)
        let held = try connect(2, from: "192.0.2.1", doorkeeper)
        let flood = try connect(10, from: "192.0.2.1", doorkeeper)
        flood.forEach { $0.run() }
        #expect(flood.map(\.isGone) == (0..<10).map { $0 < 7 })
        let probe = try TestConnection(limits, from: "192.0.2.1", doorkeeper: doorkeeper)
        try probe.send(health)
        #expect(try probe.heads().count == 1)
        #expect(held.allSatisfy { $0.isOpen })
    }

    @Test("after some refusals in a row a connection is closed")
    func refusals() throws {
        let connection = try TestConnection(ConnectionLimits(refusals: 3))
        for status in [429, 503, 200, 429, 503] {
            try connection.send(get)
            try connection.answer("x", status: .init(code: status))
            #expect(try !connection.received().contains("Connection: close"))
        }
        try connection.send(get)
        try connection.answer("x", status: .tooManyRequests)
        #expect(try connection.received().contains("Connection: close"))
        #expect(!connection.isOpen)
    }

    @Test("what is no request counts as one")
    func malformed() throws {
        let limiter = RateLimiter(requestsPerMinute: 3)
        let doorkeeper = Doorkeeper(limits: limits, limiter: limiter)
        var statuses: [String] = []
        for bytes in [
            "BROKEN\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "BREW / HTTP/1.1\r\n\r\n", "\0\0",
        ] {
            let connection = try TestConnection(limits, doorkeeper: doorkeeper)
            try connection.send(bytes)
            statuses.append(String(try connection.received().dropFirst(9).prefix(3)))
            connection.wait(.seconds(1))
            #expect(connection.isGone)
        }
        #expect(statuses == ["400", "400", "501", "429"])
    }
}
