import CivilTime
import Synchronization

/// Lets heavy work run on threads of its own, a little of it at a time, clients in turn.
///
/// Of each client one piece runs and two wait at most, so whoever asks for hundreds of audits waits
/// for their own and keeps nobody else from theirs.
///
/// A class because all requests share it.
final class HeavyWorkQueue: Sendable {
    /// How much is taken.
    struct Limits: Sendable {
        /// The most pieces of work at a time.
        var running = 2
        /// The most pieces of one client that wait.
        var waitingOfClient = 2
        /// The most pieces that wait.
        var waiting = 64
        /// How long a piece may take, with the wait for its turn; less than a connection waits for
        /// an answer.
        var time: Duration = .seconds(50)
    }

    private typealias Outcome = Result<Void, RequestError>

    private struct Waiter {
        let number: Int
        let caller: HeavyCaller
        let deadline: ContinuousClock.Instant
        let continuation: CheckedContinuation<Outcome, Never>
    }

    private struct State {
        /// The clients of whom something runs.
        var running: Set<IPAddress?> = []
        /// Who waits; clients take turns in the order of this list.
        var lines: [(client: IPAddress?, waiters: [Waiter])] = []
        var last = 0

        var waiting: Int { lines.reduce(0) { $0 + $1.waiters.count } }
    }

    let limits: Limits
    private let state = Mutex(State())

    init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Runs work when it is its turn.
    ///
    /// - Parameters:
    ///   - caller: who asks.
    ///   - work: gets what tells whether it should end early: the caller has gone or the time is up.
    /// - Returns: what the work returns.
    /// - Throws: ``RequestError/busy(isOwn:)`` if too much waits already, or its turn never came.
    func run<Value: Sendable>(
        for caller: HeavyCaller,
        _ work: @escaping @Sendable (_ isCancelled: @escaping @Sendable () -> Bool) -> Value
    ) async throws(RequestError) -> Value {
        let deadline = ContinuousClock.now + limits.time
        try await turn(of: caller, until: deadline).get()
        let value = await onOwnThread {
            work { caller.isGone() || ContinuousClock.now >= deadline }
        }
        end(caller)
        return value
    }

    /// How many pieces of work wait.
    var waitingCount: Int { state.withLock(\.waiting) }

    private func turn(
        of caller: HeavyCaller,
        until deadline: ContinuousClock.Instant
    ) async -> Outcome {
        let number = state.withLock { state in
            state.last += 1
            return state.last
        }
        let timer = Task { [weak self] in
            try await Task.sleep(until: deadline)
            self?.expire(number)
        }
        defer { timer.cancel() }
        return await withCheckedContinuation { continuation in
            let waiter = Waiter(
                number: number,
                caller: caller,
                deadline: deadline,
                continuation: continuation
            )
            let settled = state.withLock { admit(waiter, &$0) }
            resume(settled)
        }
    }

    private typealias Settled = [(Waiter, Outcome)]

    private func resume(_ settled: Settled) {
        for (waiter, outcome) in settled { waiter.continuation.resume(returning: outcome) }
    }

    private func admit(_ waiter: Waiter, _ state: inout State) -> Settled {
        var settled = dropGone(&state)
        let client = waiter.caller.client
        let place = state.lines.firstIndex { $0.client == client }
        let own = place.map { state.lines[$0].waiters.count } ?? 0
        if own >= limits.waitingOfClient {
            settled.append((waiter, .failure(.busy(isOwn: true))))
        } else if state.waiting >= limits.waiting {
            settled.append((waiter, .failure(.busy(isOwn: false))))
        } else if let place {
            state.lines[place].waiters.append(waiter)
        } else {
            state.lines.append((client, [waiter]))
        }
        return settled + start(&state)
    }

    /// Gives turns as long as there is room.
    private func start(_ state: inout State) -> Settled {
        var settled: Settled = []
        while state.running.count < limits.running,
            let place = state.lines.firstIndex(where: { !state.running.contains($0.client) })
        {
            // Who has had a turn goes to the end.
            var line = state.lines.remove(at: place)
            let waiter = line.waiters.removeFirst()
            if !line.waiters.isEmpty { state.lines.append(line) }
            state.running.insert(line.client)
            settled.append((waiter, .success(())))
        }
        return settled
    }

    private func end(_ caller: HeavyCaller) {
        let settled = state.withLock { state in
            state.running.remove(caller.client)
            return dropGone(&state) + start(&state)
        }
        resume(settled)
    }

    /// Takes those out of the lines who have gone or have waited as long as they may.
    private func dropGone(_ state: inout State) -> Settled {
        let now = ContinuousClock.now
        return drop(from: &state) { $0.deadline <= now || $0.caller.isGone() }
    }

    private func expire(_ number: Int) {
        resume(state.withLock { drop(from: &$0) { $0.number == number } })
    }

    private func drop(from state: inout State, where isOver: (Waiter) -> Bool) -> Settled {
        var settled: Settled = []
        for place in state.lines.indices {
            settled += state.lines[place].waiters.filter(isOver)
                .map { ($0, .failure(.busy(isOwn: false))) }
            state.lines[place].waiters.removeAll(where: isOver)
        }
        state.lines.removeAll { $0.waiters.isEmpty }
        return settled
    }
}
