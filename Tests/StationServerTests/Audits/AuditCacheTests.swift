import CivilTime
import Coverage
import Foundation
import NIOCore
import NIOEmbedded
import Stations
import Synchronization
import Testing

@testable import StationServer

@Suite("the audits that are kept and shared")
struct AuditCacheTests {
    private static let now = Instant(secondsSince1970: 1_764_000_000)

    private func ask(
        _ audits: AuditCache,
        _ query: String,
        _ served: ServedStations,
        for caller: HeavyCaller = HeavyCaller(client: nil)
    ) async throws(RequestError) -> Audit {
        let request = try AuditRequest(
            QueryParameters(query, known: AuditRequest.parameters),
            catalogue: .standard,
            now: Self.now
        )
        return try await audits.audit(served, request, parts: [], now: Self.now, for: caller)
    }

    @Test("an audit is made once for a revision and its parameters, and the last ones are kept")
    func kept() async throws {
        let count = Atomic(0)
        let audits = AuditCache(queue: HeavyWorkQueue(), capacity: 2) {
            data,
            parameters,
            isCancelled in
            count.add(1, ordering: .relaxed)
            return AuditCache.work(data, parameters, isCancelled)
        }
        let served = ServedStations(try SampleAreas.data())
        let asked: [(query: String, made: Int)] = [
            ("radius=500", 1), ("radius=500", 1), ("radius=600", 2), ("radius=500", 2),
            ("radius=700", 3), ("radius=500", 3), ("radius=600", 4),
        ]
        for (query, made) in asked {
            _ = try await ask(audits, query, served)
            #expect(count.load(ordering: .relaxed) == made, "\(query)")
        }
        let next = ServedStations(try SampleAreas.data(revision: 43))
        #expect(try await ask(audits, "radius=600", next).revision == 43)
        #expect(count.load(ordering: .relaxed) == 5)
    }

    @Test("all who ask for the same while it is made share it")
    func shared() async throws {
        let count = Atomic(0)
        let isOpen = Atomic(false)
        let audits = AuditCache(queue: HeavyWorkQueue()) { data, parameters, isCancelled in
            count.add(1, ordering: .relaxed)
            while !isOpen.load(ordering: .relaxed) { usleep(1_000) }
            return AuditCache.work(data, parameters, isCancelled)
        }
        let served = ServedStations(try SampleAreas.data())
        let revisions = try await withThrowingTaskGroup(of: Int64.self) { group in
            // More than one client may have in the queue.
            for _ in 0..<20 {
                group.addTask { try await ask(audits, "radius=500", served).revision }
            }
            while audits.callerCount < 20 { try? await Task.sleep(for: .milliseconds(1)) }
            isOpen.store(true, ordering: .relaxed)
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(revisions == Array(repeating: 42, count: 20))
        #expect(count.load(ordering: .relaxed) == 1)
    }

    @Test("an audit goes on while one waits for it, and ends when all have gone")
    func abandoned() async throws {
        let count = Atomic(0)
        let audits = AuditCache(queue: HeavyWorkQueue()) { data, parameters, isCancelled in
            if count.add(1, ordering: .relaxed).newValue == 1 {
                // Without an end if nobody tells it.
                while !isCancelled() { usleep(1_000) }
            }
            return AuditCache.work(data, parameters, isCancelled)
        }
        let served = ServedStations(try SampleAreas.data())
        let hasOneGone = Atomic(false)
        let hasOtherGone = Atomic(false)
        let one = HeavyCaller(client: IPAddress("192.0.2.1")) {
            hasOneGone.load(ordering: .relaxed)
        }
        let other = HeavyCaller(client: IPAddress("192.0.2.2")) {
            hasOtherGone.load(ordering: .relaxed)
        }
        async let first = try? ask(audits, "radius=500", served, for: one)
        while count.load(ordering: .relaxed) == 0 { try? await Task.sleep(for: .milliseconds(1)) }
        async let second = try? ask(audits, "radius=500", served, for: other)
        while audits.callerCount < 2 { try? await Task.sleep(for: .milliseconds(1)) }
        hasOneGone.store(true, ordering: .relaxed)
        #expect(count.load(ordering: .relaxed) == 1)
        hasOtherGone.store(true, ordering: .relaxed)
        #expect(await first == nil)
        _ = await second
        // Whoever asks later is not answered with what was given up.
        #expect(try await ask(audits, "radius=500", served).revision == 42)
    }

    @Test("an audit that takes too long ends, and the next one can be made")
    func timeLimit() async throws {
        let served = ServedStations(try SampleAreas.data())
        var limits = HeavyWorkQueue.Limits()
        limits.time = .zero
        let audits = AuditCache(queue: HeavyWorkQueue(limits: limits))
        for _ in 1...2 {
            await #expect(throws: RequestError.auditTooLong) {
                _ = try await ask(audits, "radius=500", served)
            }
        }
    }

    @Test("a client that ends its side of the connection has gone")
    func presence() throws {
        let presence = ConnectionPresence()
        let channel = EmbeddedChannel(handler: presence)
        channel.pipeline.fireChannelActive()
        #expect(!presence.isGone)
        channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(presence.isGone)
    }
}
