import Foundation
public import Stations

/// Follows a database file and yields a snapshot for each revision that it reaches.
///
/// Changes of other processes are noticed by the sequence number of the change log. Reading and
/// building happen on the connection's own queue, never on the threads that answer requests.
public struct SnapshotUpdates: Sendable {
    private let store: StationStore
    private let interval: Duration

    /// Makes updates that look at the file every `interval`.
    public init(store: StationStore, interval: Duration = .milliseconds(300)) {
        self.store = store
        self.interval = interval
    }

    /// Delivers the first snapshot at once, then one for each new revision, until cancelled.
    ///
    /// - Parameters:
    ///   - deliver: takes each snapshot.
    ///   - onFailure: takes an error of reading; the next look comes after the interval.
    public func run(
        deliver: (StationSnapshot) async -> Void,
        onFailure: (any Error) -> Void
    ) async {
        var shown: Int64?
        while !Task.isCancelled {
            do {
                if let snapshot = try await next(after: shown) {
                    shown = snapshot.revision
                    await deliver(snapshot)
                }
            } catch is CancellationError {
                return
            } catch {
                onFailure(error)
            }
            try? await Task.sleep(for: interval)
        }
    }

    /// The snapshot of the current revision, nil if that is the one shown already.
    private func next(after shown: Int64?) async throws -> StationSnapshot? {
        let store = store
        return try await withCheckedThrowingContinuation { continuation in
            SnapshotUpdates.reader.async {
                continuation.resume(
                    with: Result {
                        try store.revision() == shown ? nil : store.snapshot()
                    }
                )
            }
        }
    }

    private static let reader = DispatchQueue(label: "yizhan.snapshot", qos: .utility)
}
