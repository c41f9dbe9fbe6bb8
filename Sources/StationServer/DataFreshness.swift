import CivilTime
import Synchronization

/// Knows since when what is served could not be read again.
///
/// A class because the one who reads and those who answer share it.
public final class DataFreshness: Sendable {
    private struct State {
        /// When the file was found readable last.
        var lastRead: ContinuousClock.Instant?
        /// When it was found unreadable first after that.
        var failedSince: ContinuousClock.Instant?
    }

    private let state = Mutex(State())

    /// Makes a record of nothing read yet.
    public init() {}

    /// Notes that the data were found readable and as they are served.
    ///
    /// - Parameter now: when.
    /// - Returns: how long they could not be read before, nil if they could.
    @discardableResult
    public func noteReading(at now: ContinuousClock.Instant = .now) -> Duration? {
        state.withLock { state in
            let outage = state.failedSince.map { now - $0 }
            state = State(lastRead: now)
            return outage
        }
    }

    /// Notes that the data could not be read.
    ///
    /// - Parameter now: when.
    public func noteFailure(at now: ContinuousClock.Instant = .now) {
        state.withLock { if $0.failedSince == nil { $0.failedSince = now } }
    }

    /// How long the data have been unreadable, nil if they are not.
    func unreadable(at now: ContinuousClock.Instant = .now) -> Duration? {
        state.withLock { state in state.failedSince.map { max(.zero, now - $0) } }
    }

    /// How long ago the data were found readable, nil if nobody reads them.
    func age(at now: ContinuousClock.Instant = .now) -> Duration? {
        state.withLock { state in state.lastRead.map { max(.zero, now - $0) } }
    }
}
