import Testing

@testable import StationServer

@Suite("the rate limiter")
struct RateLimiterTests {
    private let start = ContinuousClock.now

    private func client(_ text: String) throws -> IPAddress { try #require(IPAddress(text)) }

    @Test("a client may send a minute's requests at once, and then evenly")
    func bucket() throws {
        let limiter = RateLimiter(requestsPerMinute: 30)
        let client = try client("192.0.2.1")
        for _ in 0..<30 { #expect(limiter.admit(client, at: start) == nil) }
        #expect(limiter.admit(client, at: start) == 2)
        #expect(limiter.admit(client, at: start + .seconds(1)) == 1)
        #expect(limiter.admit(client, at: start + .seconds(2)) == nil)
        #expect(limiter.admit(client, at: start + .seconds(2)) == 2)
        for _ in 0..<30 { #expect(limiter.admit(client, at: start + .seconds(90)) == nil) }
        #expect(limiter.admit(client, at: start + .seconds(90)) != nil)
    }

    @Test("whoever keeps to the limit is never refused, whoever exceeds it gets the limit")
    func rate() throws {
        let limiter = RateLimiter(requestsPerMinute: 60)
        let good = try client("192.0.2.1")
        let greedy = try client("192.0.2.2")
        var admitted = 0
        for tenth in 0..<6_000 {
            let now = start + .milliseconds(100 * tenth)
            if tenth.isMultiple(of: 10) { #expect(limiter.admit(good, at: now) == nil) }
            if limiter.admit(greedy, at: now) == nil { admitted += 1 }
        }
        // Ten minutes, and the minute that it may begin with.
        #expect((655...660).contains(admitted))
    }

    @Test("clients are apart: an address of IPv4, a /64 of IPv6")
    func apart() throws {
        let limiter = RateLimiter(requestsPerMinute: 1)
        for text in ["192.0.2.1", "192.0.2.2", "2001:db8::1", "2001:db8:0:1::1"] {
            #expect(limiter.admit(try client(text), at: start) == nil)
        }
        for text in ["192.0.2.1", "::ffff:192.0.2.2", "2001:db8::2", "2001:db8:0:1:ffff::"] {
            #expect(limiter.admit(try client(text), at: start) == 60)
        }
    }

    @Test("a site of IPv6 may be counted as one client", arguments: [48, 56])
    func sites(bits: Int) throws {
        let limiter = RateLimiter(
            requestsPerMinute: 1,
            groups: AddressGroups(version6Bits: bits)
        )
        #expect(limiter.admit(try client("2001:db8:1:200::1"), at: start) == nil)
        #expect(limiter.admit(try client("2001:db8:1:2ff::1"), at: start) == 60)
        let next = limiter.admit(try client("2001:db8:1:300::1"), at: start)
        #expect(next == (bits == 48 ? 60 : nil))
        #expect(limiter.admit(try client("2001:db8:2:200::1"), at: start) == nil)
        for text in ["192.0.2.1", "192.0.2.2"] {
            #expect(limiter.admit(try client(text), at: start) == nil)
        }
    }

    @Test("a flood from many addresses does not let the table grow")
    func bounded() throws {
        let limiter = RateLimiter(requestsPerMinute: 2, capacity: 100)
        for number in 0..<10_000 {
            let client = try client("10.0.\(number / 256).\(number % 256)")
            #expect(limiter.admit(client, at: start) == nil)
            #expect(limiter.count <= 100)
        }
    }

    @Test("of a full table, those who have not asked for a while are forgotten first")
    func forgotten() throws {
        let limiter = RateLimiter(requestsPerMinute: 2, capacity: 100)
        for number in 0..<99 {
            _ = limiter.admit(try client("10.0.0.\(number)"), at: start)
        }
        let later = start + .seconds(60)
        let active = try client("10.0.1.1")
        for _ in 0..<2 { #expect(limiter.admit(active, at: later) == nil) }
        #expect(limiter.count == 100)
        _ = limiter.admit(try client("10.0.2.1"), at: later)
        #expect(limiter.count == 2)
        #expect(limiter.admit(active, at: later) != nil)
    }
}
