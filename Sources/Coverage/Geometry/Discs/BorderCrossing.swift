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
    /// - Parameters:
    ///   - crossings: those of one circle.
    ///   - holds: whether the area has the place of the circle at an angle; asked of the middle of
    ///     the longest arc, from which the crossings lead on.
    /// - Returns: no arc without crossings.
    static func outerArcs(
        _ crossings: ArraySlice<BorderCrossing>,
        _ holds: (Double) -> Bool
    ) -> [HiddenArc] {
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
        guard
            let longest = arcs.max(by: { $0.arc.end - $0.arc.start < $1.arc.end - $1.arc.start })
        else { return [] }
        let isInside = holds((longest.arc.start + longest.arc.end) / 2)
        let outside = longest.depth - (isInside ? 1 : 0)
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
