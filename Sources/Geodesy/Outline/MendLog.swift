/// What was mended so far: of each kind how often, and where first.
struct MendLog {
    private var found: [OutlineMend.Kind: (count: Int, place: Coordinate)] = [:]

    mutating func note(_ kind: OutlineMend.Kind, at place: Coordinate, count: Int = 1) {
        found[kind] = found[kind].map { ($0.count + count, $0.place) } ?? (count, place)
    }

    /// The mends in a fixed order.
    var mends: [OutlineMend] {
        OutlineMend.Kind.allCases.compactMap { kind in
            found[kind].map { OutlineMend(kind: kind, count: $0.count, place: $0.place) }
        }
    }
}
