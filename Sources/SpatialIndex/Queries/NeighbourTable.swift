/// The nearest points of many places.
public struct NeighbourTable: RandomAccessCollection, Sendable {
    /// The most neighbours of a place.
    private let limit: Int
    private let counts: [UInt32]
    private let neighbours: [Neighbour]

    init(limit: Int, counts: [UInt32], neighbours: [Neighbour]) {
        self.limit = limit
        self.counts = counts
        self.neighbours = neighbours
    }

    /// The first place, 0.
    public var startIndex: Int { 0 }

    /// The number of places.
    public var endIndex: Int { counts.count }

    /// The nearest points of one place, nearest first.
    public subscript(place: Int) -> ArraySlice<Neighbour> {
        neighbours[place * limit..<place * limit + Int(counts[place])]
    }
}
