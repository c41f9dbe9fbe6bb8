import Coverage
import OpeningHours
import Stations
import Synchronization

/// Makes audits for requests: one at a time, on a thread of its own, and keeps the last ones.
///
/// A class, because all requests share what it keeps.
final class AuditDesk: Sendable {
    /// What tells two audits apart.
    private struct Key: Hashable {
        let version: DataRevision
        let request: AuditRequest
        let parts: Set<AuditPart>
        let day: CivilDate
    }

    private struct State {
        var isBusy = false
        /// The audits that are kept, the one used last at the end.
        var kept: [(key: Key, audit: Audit)] = []
    }

    /// What a request finds.
    private enum Finding {
        case kept(Audit)
        case busy
        case free
    }

    /// The most audits that are kept.
    private let capacity: Int
    /// How long one audit may take.
    private let timeLimit: Duration
    private let work: Work
    private let state = Mutex(State())

    /// Makes an audit; the last parameter is whether nobody waits any more.
    typealias Work =
        @Sendable (Dataset, AuditParameters, @escaping () -> Bool) -> Result<Audit, AuditError>

    /// Makes a desk.
    ///
    /// - Parameters:
    ///   - capacity: the most audits that are kept.
    ///   - timeLimit: how long one audit may take; less than a connection waits for an answer.
    ///   - work: makes an audit.
    init(
        capacity: Int = 16,
        timeLimit: Duration = .seconds(50),
        work: @escaping Work = AuditDesk.work
    ) {
        self.capacity = capacity
        self.timeLimit = timeLimit
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
    /// - Returns: the audit, its date the start of the day in Shanghai.
    /// - Throws: ``RequestError/auditing`` while another one is made, or why it cannot be made.
    func audit(
        _ served: ServedStations,
        _ request: AuditRequest,
        parts: Set<AuditPart>,
        now: Instant
    ) async throws(RequestError) -> Audit {
        let day = now.date()
        let key = Key(
            version: served.snapshot.version,
            request: request,
            parts: parts,
            day: day
        )
        switch find(key) {
        case .kept(let audit): return audit
        case .busy: throw .auditing
        case .free: break
        }
        let midnight = ZoneRules.shanghai.instant(on: day, second: 0)
        let result = await onOwnThread { [timeLimit, work] () -> Result<Audit, AuditError> in
            let start = ContinuousClock.now
            do throws(AuditError) {
                let parameters = try request.auditParameters(date: midnight, parts: parts)
                return work(served.data, parameters) { start.duration(to: .now) > timeLimit }
            } catch {
                return .failure(error)
            }
        }
        finish(key, result)
        switch result {
        case .success(let audit): return audit
        case .failure(let error): throw RequestError(error)
        }
    }

    private func find(_ key: Key) -> Finding {
        state.withLock { state in
            if let place = state.kept.firstIndex(where: { $0.key == key }) {
                let found = state.kept.remove(at: place)
                state.kept.append(found)
                return .kept(found.audit)
            }
            guard !state.isBusy else { return .busy }
            state.isBusy = true
            return .free
        }
    }

    /// Keeps an audit; those of another revision and the ones longest unused go.
    private func finish(_ key: Key, _ result: Result<Audit, AuditError>) {
        let gone = state.withLock { state -> [(key: Key, audit: Audit)] in
            state.isBusy = false
            guard case .success(let audit) = result else { return [] }
            let before = state.kept
            state.kept.removeAll { $0.key.version != key.version }
            state.kept.append((key, audit))
            state.kept.removeFirst(max(0, state.kept.count - capacity))
            return before
        }
        // What goes may be large: it is released after the lock.
        withExtendedLifetime(gone) {}
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
        case .noAreas, .badOutline, .tooManyRadii, .invalid:
            self = .notAuditable("\(error)")
        }
    }
}
