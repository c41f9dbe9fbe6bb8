import Synchronization

/// Indexes over the points that pass frequent filters, made when they pay off.
///
/// A chain of at most ``limit`` filters to which is only ever added, atomically and without locks.
/// Who asks for a filter the ``threshold``-th time builds its index, everybody else goes on without
/// until it is there. All together the indexes hold at most half as many points as the whole.
final class FilterCache: Sendable {
    /// One filter of the chain.
    private final class Filter: Sendable {
        let required: UInt64
        let uses = Atomic<Int>(0)
        let points = WriteOnce<PointIndex>()
        let next = WriteOnce<Filter>()

        init(_ required: UInt64) { self.required = required }
    }

    private static let limit = 16
    private static let threshold = 32
    /// A filter that more than a quarter of the points pass needs no index.
    private static let greatestShare = 4

    private let all: PointIndex
    private let first = WriteOnce<Filter>()
    /// How many more points indexes may hold.
    private let room: Atomic<Int>

    init(_ all: PointIndex) {
        self.all = all
        room = Atomic(all.store.count / 2)
    }

    /// The index over the points that have all of some tags, nil if there is none.
    func points(requiring required: UInt64) -> PointIndex? {
        guard let filter = filter(required, in: first, depth: 0) else { return nil }
        if let points = filter.points.load() { return points }
        guard filter.uses.load(ordering: .relaxed) < Self.threshold,
            filter.uses.wrappingAdd(1, ordering: .relaxed).newValue == Self.threshold
        else { return nil }
        return build(filter)
    }

    private func filter(
        _ required: UInt64,
        in link: borrowing WriteOnce<Filter>,
        depth: Int
    ) -> Filter? {
        guard depth < Self.limit else { return nil }
        let found = link.load() ?? link.store(Filter(required))
        return found.required == required
            ? found : filter(required, in: found.next, depth: depth + 1)
    }

    private func build(_ filter: Filter) -> PointIndex? {
        let required = filter.required
        var size = 0
        for position in 0..<all.store.count where all.store.tags[position] & required == required {
            size += 1
        }
        guard size <= all.store.count / Self.greatestShare else { return nil }
        guard room.wrappingSubtract(size, ordering: .relaxed).newValue >= 0 else {
            room.wrappingAdd(size, ordering: .relaxed)
            return nil
        }
        return filter.points.store(all.filtered(by: required))
    }
}
