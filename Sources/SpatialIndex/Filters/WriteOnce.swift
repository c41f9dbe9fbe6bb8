import Synchronization

/// A place for one object that any thread may write, once, and every thread reads without a lock.
///
/// As `AtomicLazyReference` of the standard library, which however is not specialised: its
/// reading takes as long as a query.
struct WriteOnce<Value: AnyObject & Sendable>: ~Copyable, Sendable {
    /// Holds one reference to the object.
    private let object = Atomic<Unmanaged<Value>?>(nil)

    deinit { object.load(ordering: .acquiring)?.release() }

    /// The object, nil as long as there is none.
    func load() -> Value? { object.load(ordering: .acquiring)?.takeUnretainedValue() }

    /// Puts an object there if there is none.
    ///
    /// - Returns: the object that is there.
    func store(_ value: Value) -> Value {
        let mine = Unmanaged.passRetained(value)
        let (isMine, other) = object.compareExchange(
            expected: nil,
            desired: mine,
            ordering: .acquiringAndReleasing
        )
        guard !isMine, let other else { return value }
        mine.release()
        return other.takeUnretainedValue()
    }
}
