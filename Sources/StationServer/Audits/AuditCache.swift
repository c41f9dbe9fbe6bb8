import CivilTime
import Coverage
import Stations
import Synchronization

/// The audits of requests: each is made once for all who ask for it, and the last ones are kept.
///
/// A class, because all requests share what it keeps.
final class AuditCache: Sendable {
    /// What tells two audits apart.
    private struct Key: Hashable {
        let version: DataRevision
        let request: AuditRequest
        let parts: Set<AuditPart>
        let day: CivilDate
    }

    private struct State {
        /// The audits that are being made or wait to be.
        var flights: [Key: AuditFlight] = [:]
        /// The audits that are kept, the one used last at the end.
        var kept: [(key: Key, audit: Audit)] = []
    }

    /// What a request finds.
    private enum Finding {
        case kept(Audit)
        case underWay(AuditFlight)
        case new(AuditFlight)
    }

    /// The most audits that are kept.
    private let capacity: Int
    private let queue: HeavyWorkQueue
    private let work: Work
    private let state = Mutex(State())

    /// Makes an audit; the last parameter is whether nobody waits any more.
    typealias Work =
        @Sendable (Dataset, AuditParameters, @escaping () -> Bool) -> Result<Audit, AuditError>

    /// Makes a cache without audits.
    ///
    /// - Parameters:
    ///   - queue: where audits wait for their turn.
    ///   - capacity: the most audits that are kept.
    ///   - work: makes an audit.
    init(
        queue: HeavyWorkQueue,
        capacity: Int = 16,
        work: @escaping Work = AuditCache.work
    ) {
        self.queue = queue
        self.capacity = capacity
        self.work = work
    }

    /// Makes an audit by ``Auditor``.
    static let work: Work = { data, parameters, isCancelled in
        do throws(AuditError) {
            return .success(try Auditor(data).audit(parameters, isCancelled: isCancelled))
        } catch {
            return .failure(error)
        }
    }

    /// The audit of what is served, made if it is not kept.
    ///
    /// - Parameters:
    ///   - served: the revision.
    ///   - request: what is asked.
    ///   - parts: what is worked out beyond the figures of each area.
    ///   - now: the day of the audit.
    ///   - caller: who asks.
    /// - Returns: the audit, its date the start of the day in Shanghai.
    /// - Throws: ``RequestError/busy(isOwn:)`` if too much waits already, or why it cannot be made.
    func audit(
        _ served: ServedStations,
        _ request: AuditRequest,
        parts: Set<AuditPart>,
        now: Instant,
        for caller: HeavyCaller
    ) async throws(RequestError) -> Audit {
        let day = now.date()
        let key = Key(
            version: served.snapshot.version,
            request: request,
            parts: parts,
            day: day
        )
        switch find(key, caller) {
        case .kept(let audit): return audit
        case .underWay(let flight): return try await flight.outcome.get()
        case .new(let flight):
            let midnight = ZoneRules.shanghai.instant(on: day, second: 0)
            // It goes on for those who join it, also when this request is over.
            Task {
                let outcome = await make(served, request, midnight, parts, flight, caller)
                finish(key, flight, outcome)
            }
            return try await flight.outcome.get()
        }
    }

    /// How many wait for audits under way.
    var callerCount: Int {
        let flights = state.withLock { Array($0.flights.values) }
        return flights.reduce(0) { $0 + $1.callerCount }
    }

    private func make(
        _ served: ServedStations,
        _ request: AuditRequest,
        _ date: Instant,
        _ parts: Set<AuditPart>,
        _ flight: AuditFlight,
        _ caller: HeavyCaller
    ) async -> Result<Audit, RequestError> {
        let caller = HeavyCaller(client: caller.client) { flight.isAbandoned }
        do throws(RequestError) {
            let made = try await queue.run(for: caller) {
                [work] isCancelled -> Result<Audit, AuditError> in
                do throws(AuditError) {
                    let parameters = try request.auditParameters(date: date, parts: parts)
                    return work(served.data, parameters, isCancelled)
                } catch {
                    return .failure(error)
                }
            }
            return made.mapError(RequestError.init)
        } catch {
            return .failure(error)
        }
    }

    private func find(_ key: Key, _ caller: HeavyCaller) -> Finding {
        state.withLock { state in
            if let place = state.kept.firstIndex(where: { $0.key == key }) {
                let found = state.kept.remove(at: place)
                state.kept.append(found)
                return .kept(found.audit)
            }
            if let flight = state.flights[key], flight.join(caller) { return .underWay(flight) }
            let flight = AuditFlight(caller)
            state.flights[key] = flight
            return .new(flight)
        }
    }

    /// Keeps an audit; those of another revision and the ones longest unused go.
    private func finish(_ key: Key, _ flight: AuditFlight, _ outcome: Result<Audit, RequestError>) {
        let gone = state.withLock { state -> [(key: Key, audit: Audit)] in
            if state.flights[key] === flight { state.flights[key] = nil }
            guard case .success(let audit) = outcome else { return [] }
            let before = state.kept
            state.kept.removeAll { $0.key.version != key.version }
            state.kept.append((key, audit))
            state.kept.removeFirst(max(0, state.kept.count - capacity))
            return before
        }
        // What goes may be large: it is released after the lock.
        withExtendedLifetime(gone) {}
        flight.finish(outcome)
    }
}

extension RequestError {
    /// What a client learns of an audit that cannot be made.
    fileprivate init(_ error: AuditError) {
        switch error {
        case .noSuchArea(let code, let known):
            self = .badParameter(
                "area",
                value: code,
                expected: "the code or name of an area, such as "
                    + known.prefix(3).joined(separator: ", ")
            )
        case .cancelled: self = .auditTooLong
        case .noAreas: self = .noAreas
        case .badOutline, .tooManyRadii, .invalid:
            self = .notAuditable(error.message)
        }
    }
}
