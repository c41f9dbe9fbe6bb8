/// An arc of a circle, counterclockwise, that does not bound what is covered.
struct HiddenArc {
    /// The angle of its beginning in [0, 2π).
    let start: Double
    /// The angle of its end, at most 2π further.
    let end: Double
    let startBound: ArcBound
    let endBound: ArcBound

    /// Makes an arc of two angles, of which the second is at most 2π more than the first.
    init(from start: Double, to end: Double, _ startBound: ArcBound, _ endBound: ArcBound) {
        let turns = (start / (2 * .pi)).rounded(.down) * 2 * .pi
        self.start = start - turns
        self.end = end - turns
        self.startBound = startBound
        self.endBound = endBound
    }
}

extension Array<HiddenArc> {
    /// Calls a body with what remains of the circle without these arcs.
    ///
    /// - Complexity: O(n log n).
    mutating func forEachVisible(_ body: (HiddenArc) -> Void) {
        sort { $0.start < $1.start }
        guard let farthest = self.max(by: { $0.end < $1.end }) else {
            body(HiddenArc(from: 0, to: 2 * .pi, .none, .none))
            return
        }
        var reach = farthest.end - 2 * .pi
        var bound = farthest.endBound
        for arc in self {
            if arc.start > reach {
                body(HiddenArc(from: reach, to: arc.start, bound, arc.startBound))
            }
            if arc.end > reach { (reach, bound) = (arc.end, arc.endBound) }
        }
    }
}
