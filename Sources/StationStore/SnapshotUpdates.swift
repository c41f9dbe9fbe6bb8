import Foundation
public import Stations
import Synchronization

/// Follows a database file and yields what it holds at each revision that it reaches.
///
/// Changes of other processes are noticed by the sequence number of the change log, another file
/// in the place of the first by its identity. Reading and building happen on a queue of their
/// own, never on the threads that answer requests.
public struct SnapshotUpdates: Sendable {
    private let path: String
    private let interval: Duration
    /// The longest time between two looks at a file that cannot be read.
    private static let longestInterval: Duration = .seconds(5)

    /// Makes updates that look at the file every `interval`.
    public init(path: String, interval: Duration = .milliseconds(300)) {
        self.path = path
        self.interval = interval
    }

    /// Delivers the first data set at once, then one for each new revision, until cancelled.
    ///
    /// - Parameters:
    ///   - deliver: takes each data set, and how long it took to load it.
    ///   - onWarning: takes what another program did to the tables that keeps changes from being
    ///     noticed, once until that is another.
    ///   - onRead: is told of each look at which the file could be read.
    ///   - onFailure: takes an error of reading, once until it is another; the next looks come after
    ///     twice the interval each, up to 5 s, and what was delivered last stays valid.
    public func run(
        deliver: (Dataset, Duration) async -> Void,
        onWarning: ([CheckFinding]) -> Void = { _ in },
        onRead: () -> Void = {},
        onFailure: (any Error) -> Void
    ) async {
        let follower = Follower(path: path)
        var failure: String?
        var pause = interval
        while !Task.isCancelled {
            let start = ContinuousClock.now
            switch await follower.look() {
            case .success(let (data, warnings)):
                failure = nil
                pause = interval
                onRead()
                if !warnings.isEmpty { onWarning(warnings) }
                if let data { await deliver(data, ContinuousClock.now - start) }
            case .failure(let error):
                if failure != "\(error)" { onFailure(error) }
                failure = "\(error)"
                pause = max(interval, min(pause * 2, Self.longestInterval))
            }
            try? await Task.sleep(for: pause)
        }
    }
}

/// Looks at the file on a queue of its own, because reading takes seconds.
private final class Follower: Sendable {
    private struct State {
        var opened: (store: StationStore, file: FileIdentity)?
        var shown: Dataset?
        /// The number that SQLite gives to the schema, and what was wrong with it.
        var schema: (number: Int64, warnings: [CheckFinding]) = (-1, [])
    }

    /// A new data set, if there is one, and what has become wrong with the tables.
    typealias Look = (data: Dataset?, warnings: [CheckFinding])

    private let path: String
    private let queue = DispatchQueue(label: "yizhan.snapshot", qos: .utility)
    private let state = Mutex(State())

    init(path: String) {
        self.path = path
    }

    /// What the current revision holds, no data if that is the one shown already.
    func look() async -> Result<Look, any Error> {
        await withCheckedContinuation { continuation in
            queue.async {
                let result = self.state.withLock { state in
                    Result { try self.look(&state) }
                }
                continuation.resume(returning: result)
            }
        }
    }

    private func look(_ state: inout State) throws -> Look {
        let store = try current(&state)
        let warnings = try newWarnings(store, &state)
        guard try store.version() != state.shown?.snapshot.version else { return (nil, warnings) }
        let data = try store.dataset(after: state.shown)
        state.shown = data
        return (data, warnings)
    }

    private func newWarnings(_ store: StationStore, _ state: inout State) throws -> [CheckFinding] {
        let number = try store.schemaNumber()
        guard number != state.schema.number else { return [] }
        let before = state.schema.warnings
        state.schema = (number, try store.schemaFindings())
        return state.schema.warnings == before ? [] : state.schema.warnings
    }

    /// The store of the file that the path names now.
    private func current(_ state: inout State) throws -> StationStore {
        guard let file = FileIdentity(path) else {
            throw StationStoreError.notFound(path: path)
        }
        if let opened = state.opened, opened.file == file { return opened.store }
        state = State()
        let store = try StationStore(path: path)
        state.opened = (store, file)
        return store
    }
}
