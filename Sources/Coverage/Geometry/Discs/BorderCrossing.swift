/// A place where the border of an area crosses the circle of a disc.
struct BorderCrossing {
    let disc: Int
    /// The angle of the place on the circle, in (-π, π].
    let angle: Double
    let place: BoundaryEnd
    /// Whether the border goes into the disc, so that the circle leaves the area.
    let entersDisc: Bool
}

extension BorderCrossing {
    /// The arcs of a circle outside the area, given all crossings of its border.
    ///
    /// The crossings of a simple border alternate; where rounding has exchanged two that are all but
    /// the same place, the count that fits more of the circle decides.
    static func outerArcs(_ crossings: ArraySlice<BorderCrossing>) -> [HiddenArc] {
        let sorted = crossings.sorted { $0.angle < $1.angle }
        guard let first = sorted.first else { return [] }
        var count = 0
        let arcs = sorted.indices.map { index in
            count += sorted[index].entersDisc ? -1 : 1
            let isLast = index + 1 == sorted.count
            let next = isLast ? first : sorted[index + 1]
            return (
                depth: count,
                arc: HiddenArc(
                    from: sorted[index].angle,
                    to: isLast ? next.angle + 2 * .pi : next.angle,
                    .border(sorted[index].place),
                    .border(next.place)
                )
            )
        }
        let lowest = arcs.reduce(Int.max) { min($0, $1.depth) }
        let highest = arcs.reduce(Int.min) { max($0, $1.depth) }
        func fit(_ outside: Int) -> Double {
            arcs.reduce(0) { sum, next in
                let fits = next.depth == outside || next.depth == outside + 1
                return fits ? sum + next.arc.end - next.arc.start : sum
            }
        }
        let outside = fit(lowest) >= fit(highest - 1) ? lowest : highest - 1
        return arcs.compactMap { depth, arc in
            if depth <= outside { return arc }
            // Twice within: the border is left after it is entered again, as rounding may order the
            // two where areas have a border in common. The arc ends there and begins anew.
            let isTwice = depth == outside + 2
            return isTwice
                ? HiddenArc(from: arc.end, to: arc.end, arc.endBound, arc.startBound) : nil
        }
    }
}
