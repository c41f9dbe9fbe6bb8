import Stations

/// How long an answer may hold the data that it is made from.
///
/// As long as they are those that are served they cost nothing. Data that were replaced are kept in
/// memory by the answers made from them alone, so a client that takes its time cannot keep them.
struct DataLease: Sendable {
    /// Data that were replaced are needed no longer than this.
    static let grace: Duration = .seconds(60)

    /// Data were replaced for so long that the answer made from them is given up.
    struct Expired: Error {}

    private let isCurrent: @Sendable () -> Bool
    private let now: @Sendable () -> ContinuousClock.Instant
    private var replaced: ContinuousClock.Instant?

    /// Begins a lease.
    ///
    /// - Parameters:
    ///   - isCurrent: whether the data are those that are served.
    ///   - now: what time it is.
    init(
        isCurrent: @escaping @Sendable () -> Bool,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.isCurrent = isCurrent
        self.now = now
    }

    /// Holds data for as long as they are served.
    init(_ served: ServedStations, in stations: SnapshotHolder<ServedStations?>) {
        let version = served.snapshot.version
        self.init { stations.current?.snapshot.version == version }
    }

    /// Notices whether the data were replaced.
    ///
    /// - Throws: ``Expired`` if that was too long ago.
    mutating func check() throws(Expired) {
        if let replaced {
            if now() - replaced > Self.grace { throw Expired() }
        } else if !isCurrent() {
            replaced = now()
        }
    }
}
