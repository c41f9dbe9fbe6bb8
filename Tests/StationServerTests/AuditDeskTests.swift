import Coverage
import OpeningHours
import Stations
import Synchronization
import Testing

@testable import StationServer

@Suite("the desk where audits are made")
struct AuditDeskTests {
    private static let now = Instant(secondsSince1970: 1_764_000_000)

    private func request(_ query: String) throws -> AuditRequest {
        try AuditRequest(
            QueryParameters(query, known: AuditRequest.parameters),
            catalogue: .standard,
            now: Self.now
        )
    }

    private func ask(
        _ desk: AuditDesk,
        _ query: String,
        _ served: ServedStations
    ) async throws(RequestError) -> Audit {
        let request: AuditRequest
        do { request = try self.request(query) } catch { throw .noSuchPath("\(error)") }
        return try await desk.audit(served, request, parts: [], now: Self.now)
    }

    @Test("an audit is made once for a revision and its parameters, and the last ones are kept")
    func kept() async throws {
        let count = Atomic(0)
        let desk = AuditDesk(capacity: 2) { data, parameters, isCancelled in
            count.add(1, ordering: .relaxed)
            return AuditDesk.work(data, parameters, isCancelled)
        }
        let served = ServedStations(try SampleAreas.data())
        let asked: [(query: String, made: Int)] = [
            ("radius=500", 1), ("radius=500", 1), ("radius=600", 2), ("radius=500", 2),
            ("radius=700", 3), ("radius=500", 3), ("radius=600", 4),
        ]
        for (query, made) in asked {
            _ = try await ask(desk, query, served)
            #expect(count.load(ordering: .relaxed) == made, "\(query)")
        }
        let next = ServedStations(try SampleAreas.data(revision: 43))
        #expect(try await ask(desk, "radius=600", next).revision == 43)
        #expect(count.load(ordering: .relaxed) == 5)
    }

    @Test("who comes while an audit is made is told to come again")
    func oneAtATime() async throws {
        let (started, startedSignal) = AsyncStream<Void>.makeStream()
        let gate = Mutex(false)
        let desk = AuditDesk { data, parameters, isCancelled in
            startedSignal.finish()
            while !gate.withLock({ $0 }) {}
            return AuditDesk.work(data, parameters, isCancelled)
        }
        let served = ServedStations(try SampleAreas.data())
        let first = Task { try await ask(desk, "radius=500", served).revision }
        for await _ in started {}
        await #expect(throws: RequestError.auditing) {
            _ = try await ask(desk, "radius=600", served)
        }
        gate.withLock { $0 = true }
        #expect(try await first.value == 42)
        #expect(try await ask(desk, "radius=600", served).revision == 42)
    }

    @Test("an audit that takes too long ends, and the next one can be made")
    func timeLimit() async throws {
        let served = ServedStations(try SampleAreas.data())
        let desk = AuditDesk(timeLimit: .zero)
        for _ in 1...2 {
            await #expect(throws: RequestError.auditTooLong) {
                _ = try await ask(desk, "radius=500", served)
            }
        }
    }
}
