import Synchronization

/// Holds the current value of something that is replaced as a whole, never edited.
///
/// A class, because everybody who reads it must see the same replacement.
public final class SnapshotHolder<Snapshot: Sendable>: Sendable {
    private let snapshot: Mutex<Snapshot>

    /// Makes a holder with its first value.
    public init(_ snapshot: Snapshot) {
        self.snapshot = Mutex(snapshot)
    }

    /// The value now; take it once for a request and keep it to the end.
    ///
    /// - Complexity: O(1); the lock is held for copying a reference.
    public var current: Snapshot { snapshot.withLock { $0 } }

    /// Replaces the value in one step.
    public func replace(with new: Snapshot) {
        // The old value may be large: it is released after the lock.
        _ = snapshot.withLock { held -> Snapshot in
            let old = held
            held = new
            return old
        }
    }
}
