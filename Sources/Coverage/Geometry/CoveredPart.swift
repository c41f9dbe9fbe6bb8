import Geodesy
import SpatialIndex

/// The area of a part of an outline that is within the union of some discs, and its boundary.
///
/// By Green's theorem it is the sum of what the pieces of its boundary sweep on a map that keeps
/// areas: the pieces of the border within a disc, and the arcs of circles that are within the
/// area and in no other disc. Which arcs these are is decided on each circle by itself, so a
/// rounding error moves the end of an arc and never makes or loses one of any length.
struct CoveredPart {
    let part: OutlinePart
    let union: DiscUnion
    /// The area in square metres.
    private(set) var swept = 0.0
    /// From the beginnings of all pieces to their ends; zero if the pieces are closed curves.
    private(set) var drift = PlanePoint.zero
    /// The arcs of circles in the boundary, counterclockwise.
    private(set) var arcs: [VisibleArc] = []
    /// The pieces of the border that are in no disc, in degrees.
    private(set) var bareBorder: [Edge] = []

    private let records: Bool
    private var bareSource = -1
    private var crossings: [BorderCrossing] = []
    private var selection = Selection()

    /// Covers a part of an outline, and keeps the arcs and the bare border if asked to.
    ///
    /// Once it is cancelled it ends early, and what it found is of no use.
    init(
        _ part: OutlinePart,
        _ union: DiscUnion,
        records: Bool = false,
        isCancelled: () -> Bool = { false }
    ) {
        self.part = part
        self.union = union
        self.records = records
        for (number, panel) in part.panels.enumerated() {
            if number & 63 == 0, isCancelled() { return }
            sweep(panel)
        }
        crossings.sort { $0.disc < $1.disc }
        var next = 0
        for disc in union.discs.indices {
            if disc & 63 == 0, isCancelled() { return }
            let first = next
            while next < crossings.count, crossings[next].disc == disc { next += 1 }
            sweep(disc, crossings[first..<next])
        }
    }

    private mutating func add(_ start: PlanePoint, _ end: PlanePoint, _ area: Double) {
        swept += area
        drift = drift + (end - start)
    }

    private func map(_ place: SpaceVector) -> PlanePoint { part.chart.point(place) - part.origin }
}

extension CoveredPart {
    /// A stretch of a panel within discs.
    private struct Stretch {
        let from: Double
        var to: Double
        let start: BoundaryEnd
        var end: BoundaryEnd
    }

    /// Adds what a panel sweeps where it is within a disc, and notes where circles cross it.
    private mutating func sweep(_ panel: Panel) {
        guard let middle = panel.middle else { return }
        let reach = union.radiusMetres + panel.reachMetres + 0.01
        union.index.search(withinMetres: reach, of: middle, into: &selection)
        var stretches: [Stretch] = []
        for disc in selection {
            guard let stretch = panel.stretch(within: union.discs[disc]) else { continue }
            let start =
                stretch.enters ? cross(disc, panel, stretch.from, enters: true) : panel.first
            let end = stretch.leaves ? cross(disc, panel, stretch.to, enters: false) : panel.last
            stretches.append(Stretch(from: stretch.from, to: stretch.to, start: start, end: end))
        }
        stretches.sort { $0.from < $1.from }
        var merged: [Stretch] = []
        for stretch in stretches {
            guard let last = merged.last, stretch.from <= last.to else {
                merged.append(stretch)
                continue
            }
            guard stretch.to > last.to else { continue }
            merged[merged.count - 1].to = stretch.to
            merged[merged.count - 1].end = stretch.end
        }
        for stretch in merged { add(panel, stretch) }
        if records { note(panel, without: merged) }
    }

    private mutating func cross(
        _ disc: Int,
        _ panel: Panel,
        _ fraction: Double,
        enters: Bool
    ) -> BoundaryEnd {
        let place = panel.place(at: fraction)
        let end = BoundaryEnd(map: map(place), degrees: panel.edge.point(at: fraction))
        crossings.append(
            BorderCrossing(
                disc: disc,
                angle: union.discs[disc].angle(of: place),
                place: end,
                entersDisc: enters
            )
        )
        return end
    }

    private mutating func add(_ panel: Panel, _ stretch: Stretch) {
        guard stretch.from > 0 || stretch.to < 1 else {
            return add(panel.startPoint, panel.endPoint, panel.swept)
        }
        let (start, end) = (stretch.start.map, stretch.end.map)
        let length = stretch.to - stretch.from
        let area = CurveArea.swept(from: start, to: end) { fraction in
            map(panel.place(at: stretch.from + fraction * length))
        }
        add(start, end, area)
    }

    /// Keeps what remains of a panel, as one piece with the panel before it if nothing is between.
    private mutating func note(_ panel: Panel, without stretches: [Stretch]) {
        var start = panel.edge.start
        for stretch in stretches {
            if stretch.from > 0 { note(start, stretch.start.degrees, of: panel.source) }
            start = stretch.end.degrees
        }
        if stretches.last?.to ?? 0 < 1 { note(start, panel.edge.end, of: panel.source) }
    }

    private mutating func note(_ start: PlanePoint, _ end: PlanePoint, of source: Int) {
        if source == bareSource, let last = bareBorder.last, last.end == start {
            bareBorder[bareBorder.count - 1] = Edge(start: last.start, end: end)
        } else {
            bareBorder.append(Edge(start: start, end: end))
        }
        bareSource = source
    }
}

extension CoveredPart {
    /// Adds what the visible arcs of a circle sweep.
    private mutating func sweep(_ disc: Int, _ crossings: ArraySlice<BorderCrossing>) {
        guard var hidden = union.hiddenArcs(of: disc, using: &selection) else { return }
        hidden += BorderCrossing.outerArcs(crossings) { holds(disc, at: $0) }
        var isInside = crossings.isEmpty ? nil : true
        hidden.forEachVisible { arc in
            let inside = isInside ?? holds(disc, at: (arc.start + arc.end) / 2)
            isInside = inside
            if inside { sweep(disc, arc) }
        }
    }

    /// Whether a place of a circle is within the area.
    private func holds(_ disc: Int, at angle: Double) -> Bool {
        part.tree.contains(union.discs[disc].place(at: angle).degrees)
    }

    private mutating func sweep(_ disc: Int, _ arc: HiddenArc) {
        let width = arc.end - arc.start
        let pieces = max(1, (width / (.pi / 2)).rounded(.up))
        let first = end(of: disc, arc.start, arc.startBound)
        let isCircle = if case .none = arc.endBound { true } else { false }
        let last = isCircle ? first : end(of: disc, arc.end, arc.endBound)
        if records {
            arcs.append(
                VisibleArc(
                    disc: disc,
                    start: arc.start,
                    end: arc.end,
                    isCircle: isCircle,
                    startDegrees: first.degrees,
                    endDegrees: last.degrees
                )
            )
        }
        var start = first.map
        for piece in 0..<Int(pieces) {
            let from = arc.start + width * Double(piece) / pieces
            let step = width / pieces
            let isLast = piece + 1 == Int(pieces)
            let end = isLast ? last.map : map(union.discs[disc].place(at: from + step))
            let area = CurveArea.swept(from: start, to: end) { fraction in
                map(union.discs[disc].place(at: from + fraction * step))
            }
            add(start, end, area)
            start = end
        }
    }

    private func end(of disc: Int, _ angle: Double, _ bound: ArcBound) -> BoundaryEnd {
        if case .border(let place) = bound { return place }
        let place = union.place(on: disc, at: angle, bound)
        return BoundaryEnd(map: map(place), degrees: records ? place.degrees : .zero)
    }
}
