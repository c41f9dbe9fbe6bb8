/// The positions of a ring without the repeated last one.
struct OpenRing: Hashable {
    var positions: [Coordinate]

    /// Takes the positions of a ring, of which the last is not the first.
    init(positions: [Coordinate]) { self.positions = positions }

    /// Takes a ring as it is.
    init(closed ring: LinearRing) { positions = ring.positions.dropLast() }

    /// Takes a ring without its repeated positions and spikes, which a log is told.
    init(_ ring: LinearRing, _ log: inout MendLog) {
        var kept: [Coordinate] = []
        kept.reserveCapacity(ring.positions.count)
        for position in ring.positions.dropLast() {
            kept.append(position)
            Self.trim(&kept, &log)
        }
        // What is repeated or runs back over the end of the list.
        var start = 0
        while kept.count - start > 1 {
            let last = kept[kept.count - 1]
            if last == kept[start] {
                log.note(.repeatedPosition, at: last)
                kept.removeLast()
            } else if kept.count - start > 2, kept[kept.count - 2] == kept[start] {
                log.note(.spike, at: last)
                kept.removeLast(2)
            } else if kept.count - start > 2, last == kept[start + 1] {
                log.note(.spike, at: kept[start])
                start += 2
            } else {
                break
            }
        }
        positions = Array(kept[start...])
    }

    /// Leaves out what the last position repeats, or runs back to.
    private static func trim(_ kept: inout [Coordinate], _ log: inout MendLog) {
        while kept.count > 1 {
            let last = kept[kept.count - 1]
            if last == kept[kept.count - 2] {
                log.note(.repeatedPosition, at: last)
                kept.removeLast()
            } else if kept.count > 2, last == kept[kept.count - 3] {
                log.note(.spike, at: kept[kept.count - 2])
                kept.removeLast(2)
            } else {
                return
            }
        }
    }

    /// The ring in an order and from a position that do not depend on where and which way it began.
    var canonical: OpenRing {
        guard
            let first = positions.indices.min(by: {
                (positions[$0].longitude, positions[$0].latitude)
                    < (positions[$1].longitude, positions[$1].latitude)
            })
        else { return self }
        let turned = positions[first...] + positions[..<first]
        let (next, last) = (turned.dropFirst().first, turned.last)
        guard let next, let last else { return self }
        let isForward = (next.longitude, next.latitude) <= (last.longitude, last.latitude)
        var ring = self
        ring.positions = Array(turned)
        if !isForward { ring.positions = turned.prefix(1) + turned.dropFirst().reversed() }
        return ring
    }

    /// The ring, closed; nil if it has less than three positions.
    var closed: LinearRing? { try? LinearRing(positions + positions.prefix(1)) }

    /// The edges in their direction.
    var segments: [SegmentTree.Segment] {
        zip(positions, positions.dropFirst() + positions.prefix(1)).map {
            SegmentTree.Segment(start: $0.plane, end: $1.plane)
        }
    }
}

extension Coordinate {
    /// The place in the plane of longitude and latitude.
    var plane: SIMD2<Double> { SIMD2(longitude, latitude) }
}
