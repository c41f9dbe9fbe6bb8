import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import TestSupport
import Testing

@testable import StationServer

@Suite("memory of unread answers")
struct AnswerMemoryTests {
    /// Which connections were cut.
    private final class Cuts: Sendable {
        private let names = Mutex<[String]>([])
        var all: [String] { names.withLock(\.self) }
        func cut(_ name: String) -> @Sendable () -> Void {
            { self.names.withLock { $0.append(name) } }
        }
    }

    private let cuts = Cuts()
    private let one = IPAddress("192.0.2.1")
    private let two = IPAddress("192.0.2.2")
    private let three = IPAddress("192.0.2.3")

    @Test("there is room up to the bound, and again when an answer is gone")
    func room() {
        let memory = AnswerMemory(limit: 100)
        var shares = (0..<4).map { _ in memory.share(of: 25, for: one, cut: cuts.cut("one")) }
        #expect(shares.allSatisfy { $0 != nil })
        #expect(memory.bytes == 100)
        #expect(memory.share(of: 1, for: one, cut: cuts.cut("one")) == nil)
        shares.removeLast()
        #expect(memory.bytes == 75)
        #expect(memory.share(of: 25, for: one, cut: cuts.cut("one")) != nil)
        #expect(cuts.all.isEmpty)
    }

    @Test("who has the most makes room for who has less, the oldest first")
    func fair() {
        let memory = AnswerMemory(limit: 100)
        let shares = (0..<4).map { memory.share(of: 25, for: one, cut: cuts.cut("one \($0)")) }
        let other = memory.share(of: 30, for: two, cut: cuts.cut("two"))
        #expect(other != nil)
        #expect(cuts.all == ["one 0", "one 1"])
        #expect(memory.bytes == 80)
        #expect(shares.count == 4)
    }

    @Test("who would have the most is refused, and cuts nobody off")
    func greedy() {
        let memory = AnswerMemory(limit: 100)
        let small = memory.share(of: 40, for: two, cut: cuts.cut("two"))
        let large = memory.share(of: 60, for: one, cut: cuts.cut("one"))
        #expect(memory.share(of: 21, for: two, cut: cuts.cut("two")) == nil)
        #expect(cuts.all.isEmpty)
        withExtendedLifetime((small, large)) { #expect(memory.bytes == 100) }
    }

    @Test("an answer larger than the bound goes out alone")
    func huge() {
        let memory = AnswerMemory(limit: 100)
        let huge = memory.share(of: 1_000, for: one, cut: cuts.cut("huge"))
        #expect(huge != nil)
        let small = memory.share(of: 10, for: two, cut: cuts.cut("two"))
        #expect(small != nil)
        #expect(cuts.all == ["huge"])
        withExtendedLifetime(huge) { #expect(memory.bytes == 10) }
    }

    @Test("what connections keep back counts as well")
    func kept() {
        let memory = AnswerMemory(limit: 100)
        let connections = (0..<3).map { _ in Cuts() }
        let keep = { (bytes: Int, index: Int, client: IPAddress?) in
            let name = cuts.cut("\(index)")
            let connection = ObjectIdentifier(connections[index])
            memory.note(bytes, keptBy: connection, for: client, cut: name)
        }
        keep(40, 0, one)
        keep(50, 0, one)
        keep(30, 1, two)
        #expect(memory.bytes == 80)
        keep(30, 2, three)
        #expect(cuts.all == ["0"])
        #expect(memory.bytes == 60)
        for index in 0..<3 { keep(0, index, nil) }
        #expect(memory.bytes == 0)
    }

    @Test("whatever clients do, no more than the bound waits, and nothing is left over")
    func random() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed: seed)
        let memory = AnswerMemory(limit: 1_000)
        var shares: [AnswerMemory.Share] = []
        for _ in 0..<5_000 {
            let client = [one, two, three, nil].randomElement(using: &random) ?? nil
            let bytes = Int.random(in: 1...400, using: &random)
            if let share = memory.share(of: bytes, for: client, cut: {}) { shares.append(share) }
            if Int.random(in: 0..<3, using: &random) == 0, !shares.isEmpty {
                shares.remove(at: Int.random(in: 0..<shares.count, using: &random))
            }
            #expect((0...1_000).contains(memory.bytes), "seed \(seed)")
        }
        #expect(shares.count > 10)
        shares = []
        #expect(memory.bytes == 0, "seed \(seed)")
    }

    @Test("a connection that takes nothing of what is written is noted, and cut for others")
    func connection() throws {
        let memory = AnswerMemory(limit: 200_000)
        let connection = try TestConnection(memory: memory)
        connection.takes(false)
        try connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        try connection.answer(String(repeating: "x", count: 100_000))
        #expect(memory.bytes >= 100_000)
        connection.takes(true)
        #expect(try connection.received().count > 100_000)
        connection.wait(.seconds(10))
        #expect(memory.bytes == 0)
        connection.takes(false)
        try connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        try connection.answer(String(repeating: "x", count: 100_000))
        let other = memory.share(of: 90_000, for: one, cut: {})
        #expect(other != nil)
        connection.run()
        #expect(connection.isGone)
        #expect(connection.report.cuts == [.memory])
        #expect(memory.bytes == 90_000)
    }

    @Test(
        "an answer of any size comes through whole, in pieces",
        arguments: [0, 16_384, 16_385, 1 << 20]
    )
    func pieces(size: Int) async throws {
        let memory = AnswerMemory(limit: 2 << 20)
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let router = Router(context: ServiceContext.self)
        router.add(middleware: BoundedAnswers(memory: memory, groups: .standard))
        router.get("/") { _, _ in
            Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
        try await Application(router: router).test(.router) { client in
            for _ in 0..<3 {
                let answer = try await client.execute(uri: "/", method: .get)
                #expect(answer.status == .ok)
                #expect(Array(answer.body.readableBytesView) == bytes)
                #expect(answer.headers[.contentLength] == String(size))
            }
        }
        #expect(memory.bytes == 0)
    }

    @Test("an answer for which there is no room is 503")
    func noRoom() async throws {
        let memory = AnswerMemory(limit: 50_000)
        let taken = memory.share(of: 40_000, for: nil, cut: {})
        let router = Router(context: ServiceContext.self)
        router.add(middleware: BoundedAnswers(memory: memory, groups: .standard))
        router.get("/") { _, _ in
            let bytes = ByteBuffer(repeating: 1, count: 20_000)
            return Response(status: .ok, body: ResponseBody(byteBuffer: bytes))
        }
        try await Application(router: router).test(.router) { client in
            let answer = try await client.execute(uri: "/", method: .get)
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.headers[.retryAfter] == "5")
        }
        withExtendedLifetime(taken) { #expect(memory.bytes == 40_000) }
    }
}
