import Synchronization

/// Keeps, for the queries of one snapshot that were asked last, which stations answer them.
///
/// A class, because all who hold the snapshot share it. It holds the criteria of at most
/// ``capacity`` queries, and their indexes all together no more points than there are stations.
final class AnsweringCache: Sendable {
    /// What decides who answers, apart from the place.
    struct Key: Hashable, Sendable {
        let criteria: StationCriteria
        let unknown: UnknownPolicy
    }

    private struct Entry {
        let stations: AnsweringStations
        var lastUse: Int
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var uses = 0

        mutating func use(_ key: Key) -> AnsweringStations? {
            uses += 1
            entries[key]?.lastUse = uses
            return entries[key]?.stations
        }

        /// Drops what was not used for longest until what is left is little enough.
        mutating func shrink(to capacity: Int, mostIndexed: Int) {
            var indexed = entries.values.reduce(0) { $0 + $1.stations.indexedCount }
            while entries.count > capacity || indexed > mostIndexed,
                let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
            {
                indexed -= oldest.value.stations.indexedCount
                entries[oldest.key] = nil
            }
        }
    }

    private static let capacity = 32

    private let mostIndexed: Int
    private let state = Mutex(State())

    /// Makes an empty cache.
    ///
    /// - Parameter mostIndexed: how many points the indexes may hold all together.
    init(mostIndexed: Int) { self.mostIndexed = mostIndexed }

    /// The stations that answer, looked for if nobody has asked the same lately.
    ///
    /// - Parameters:
    ///   - key: what is asked.
    ///   - find: looks for them, outside the lock; two who ask at once may both look.
    /// - Returns: the stations.
    /// - Complexity: O(1) if they are held.
    func stations(_ key: Key, find: () -> AnsweringStations) -> AnsweringStations {
        if let held = state.withLock({ $0.use(key) }) { return held }
        let found = find()
        state.withLock { state in
            state.uses += 1
            state.entries[key] = Entry(stations: found, lastUse: state.uses)
            state.shrink(to: Self.capacity, mostIndexed: mostIndexed)
        }
        return found
    }
}
