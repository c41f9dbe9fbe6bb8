import Dispatch
public import Geodesy

extension SpatialIndex {
    /// The nearest points of many places, on all cores.
    ///
    /// The places are visited along a space-filling curve, which makes each query about twice as
    /// fast as at random.
    ///
    /// - Parameters:
    ///   - origins: where to measure from.
    ///   - limit: the most points to answer for each place; none for 0 or less.
    ///   - withinMetres: the greatest distance, inclusive; infinity for any. NaN answers nothing.
    ///   - required: tags that a point must all have.
    /// - Returns: for each place what ``nearest(to:limit:withinMetres:requiring:)`` answers.
    /// - Complexity: O(m (log n + limit)) for m places, divided by the number of cores.
    public func nearest(
        toEach origins: [Coordinate],
        limit: Int,
        withinMetres: Double = .infinity,
        requiring required: UInt64 = 0
    ) -> NeighbourTable {
        let limit = max(0, min(limit, count))
        let source = source(requiring: required)
        let query = source.query
        defer { withExtendedLifetime(source) {} }
        var counts: [UInt32] = []
        let none = Neighbour(index: 0, distanceMetres: 0)
        let neighbours = filled(origins.count * limit, none) { neighbours in
            counts = filled(origins.count, 0) { counts in
                visit(origins) { index, origin in
                    let short = ShortGeodesic(origin)
                    var slot = index * limit
                    query.nearest(
                        to: origin,
                        limit: limit,
                        reachMetres: withinMetres
                    ) { position, metres in
                        neighbours.set(
                            slot,
                            query.points.neighbour(at: position, from: short, metres)
                        )
                        slot &+= 1
                    }
                    counts.set(index, UInt32(slot - index * limit))
                }
            }
        }
        return NeighbourTable(limit: limit, counts: counts, neighbours: neighbours)
    }

    /// How many points are within a distance of each of many places, on all cores.
    ///
    /// - Parameters:
    ///   - metres: the greatest geodesic distance, inclusive; none for less than 0 and for NaN.
    ///   - origins: where to measure from.
    ///   - required: tags that a point must all have.
    /// - Returns: for each place what ``count(withinMetres:of:requiring:)`` answers.
    /// - Complexity: O(mk) for m places with k points around each, divided by the number of cores.
    public func counts(
        withinMetres metres: Double,
        ofEach origins: [Coordinate],
        requiring required: UInt64 = 0
    ) -> [Int] {
        let source = source(requiring: required)
        let query = source.query
        defer { withExtendedLifetime(source) {} }
        return filled(origins.count, 0) { counts in
            visit(origins) { index, origin in
                counts.set(index, query.count(within: metres, of: origin))
            }
        }
    }

    /// Visits places along a space-filling curve, in parts that run at the same time.
    @inline(__always)
    private func visit(
        _ origins: [Coordinate],
        _ body: @Sendable (_ index: Int, _ origin: Coordinate) -> Void
    ) {
        let order = VisitingOrder(origins).indices
        let size = 1_024
        DispatchQueue.concurrentPerform(iterations: (order.count + size - 1) / size) { part in
            let first = part * size
            for index in order[first..<min(first + size, order.count)] {
                body(Int(index), origins[Int(index)])
            }
        }
    }

    /// An array that a body fills, from many threads at once.
    private func filled<Element: Sendable>(
        _ count: Int,
        _ element: Element,
        _ body: (DisjointWriter<Element>) -> Void
    ) -> [Element] {
        var elements = [Element](repeating: element, count: count)
        elements.withUnsafeMutableBufferPointer { body(DisjointWriter($0)) }
        return elements
    }
}

/// Writes the elements of an array from many threads.
///
/// `@unchecked Sendable`: no two threads write the same element, because each place has its own
/// elements and is visited once; nobody reads before all are done.
struct DisjointWriter<Element>: @unchecked Sendable {
    private let elements: UnsafeMutableBufferPointer<Element>

    init(_ elements: UnsafeMutableBufferPointer<Element>) { self.elements = elements }

    func set(_ index: Int, _ element: Element) { elements[index] = element }
}
