/// Which points a search may find.
///
/// A generic parameter of the searches, so that each kind has a loop of its own without calls.
protocol PointCondition {
    /// Whether a point that has some of these tags could meet the condition.
    func mayHold(below tags: UInt64) -> Bool
    /// Whether the point at a position of the store meets it.
    func holds(at position: Int) -> Bool
}

/// The condition that every point meets.
struct AnyPoint: PointCondition {
    @inline(__always) func mayHold(below tags: UInt64) -> Bool { true }
    @inline(__always) func holds(at position: Int) -> Bool { true }
}

/// The condition to have certain tags.
struct TaggedPoint: PointCondition {
    let required: UInt64
    let tags: UnsafePointer<UInt64>

    @inline(__always)
    func mayHold(below tags: UInt64) -> Bool { tags & required == required }

    @inline(__always)
    func holds(at position: Int) -> Bool { tags[position] & required == required }
}

/// The condition to have certain tags and to please a predicate on the caller's index.
struct ChosenPoint: PointCondition {
    let tagged: TaggedPoint
    let ids: UnsafePointer<UInt32>
    let isIncluded: (Int) -> Bool

    @inline(__always)
    func mayHold(below tags: UInt64) -> Bool { tagged.mayHold(below: tags) }

    @inline(__always)
    func holds(at position: Int) -> Bool {
        tagged.holds(at: position) && isIncluded(Int(ids[position]))
    }
}
