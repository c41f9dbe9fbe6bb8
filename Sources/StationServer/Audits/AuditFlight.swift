import Coverage
import Synchronization

/// An audit under way, and who waits for it.
///
/// A class because all who wait share it.
final class AuditFlight: Sendable {
    private struct State {
        var callers: [HeavyCaller]
        var isAbandoned = false
        var outcome: Result<Audit, RequestError>?
        var waiters: [CheckedContinuation<Result<Audit, RequestError>, Never>] = []
    }

    private let state: Mutex<State>

    init(_ caller: HeavyCaller) {
        state = Mutex(State(callers: [caller]))
    }

    /// Lets another one wait for it; false if it has been given up.
    func join(_ caller: HeavyCaller) -> Bool {
        state.withLock { state in
            guard !state.isAbandoned else { return false }
            state.callers.append(caller)
            return true
        }
    }

    /// How many wait for it.
    var callerCount: Int { state.withLock(\.callers.count) }

    /// Whether all who waited for it have gone; once so, always so.
    var isAbandoned: Bool {
        state.withLock { state in
            if !state.isAbandoned { state.isAbandoned = state.callers.allSatisfy { $0.isGone() } }
            return state.isAbandoned
        }
    }

    /// What comes of it.
    var outcome: Result<Audit, RequestError> {
        get async {
            await withCheckedContinuation { continuation in
                let known = state.withLock { state in
                    if state.outcome == nil { state.waiters.append(continuation) }
                    return state.outcome
                }
                if let known { continuation.resume(returning: known) }
            }
        }
    }

    /// Tells all who wait what came of it.
    func finish(_ outcome: Result<Audit, RequestError>) {
        let waiters = state.withLock { state in
            state.outcome = outcome
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume(returning: outcome) }
    }
}
