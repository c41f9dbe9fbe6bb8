import Geodesy
import SpatialIndex

/// The area of a part of an outline that is within the union of some discs.
///
/// By Green's theorem it is the sum of what the pieces of its boundary sweep on a map that keeps
/// areas: the pieces of the border within a disc, and the arcs of circles that are within the
/// area and in no other disc. Which arcs these are is decided on each circle by itself, so a
/// rounding error moves the end of an arc and never makes or loses one of any length.
struct CoveredPart {
    private let part: OutlinePart
    private let union: DiscUnion
    private var crossings: [BorderCrossing] = []
    private var selection = Selection()
    /// The area so far, in square metres.
    private(set) var swept = 0.0
    /// From the beginnings of all pieces to their ends; zero if the pieces are closed curves.
    private(set) var drift = PlanePoint.zero

    init(_ part: OutlinePart, _ union: DiscUnion) {
        self.part = part
        self.union = union
        for panel in part.panels {
            sweep(panel)
        }
        crossings.sort { $0.disc < $1.disc }
        var next = 0
        for disc in union.discs.indices {
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
    /// A stretch of a panel and where its ends are on the map.
    private struct Stretch {
        let from: Double
        var to: Double
        let start: PlanePoint
        var end: PlanePoint
    }

    /// Adds what a panel sweeps where it is within a disc, and notes where circles cross it.
    private mutating func sweep(_ panel: Panel) {
        guard let middle = panel.middle else { return }
        let reach = union.radiusMetres + panel.reachMetres + 0.01
        union.index.search(withinMetres: reach, of: middle, into: &selection)
        var stretches: [Stretch] = []
        for disc in selection {
            guard let stretch = panel.stretch(within: union.discs[disc]) else { continue }
            var (start, end) = (panel.startPoint, panel.endPoint)
            if stretch.enters { start = cross(disc, panel.place(at: stretch.from), enters: true) }
            if stretch.leaves { end = cross(disc, panel.place(at: stretch.to), enters: false) }
            stretches.append(Stretch(from: stretch.from, to: stretch.to, start: start, end: end))
        }
        stretches.sort { $0.from < $1.from }
        var open: Stretch?
        for stretch in stretches {
            guard let current = open, stretch.from <= current.to else {
                if let open { add(panel, open) }
                open = stretch
                continue
            }
            if stretch.to > current.to {
                open?.to = stretch.to
                open?.end = stretch.end
            }
        }
        if let open { add(panel, open) }
    }

    private mutating func cross(_ disc: Int, _ place: SpaceVector, enters: Bool) -> PlanePoint {
        let point = map(place)
        crossings.append(
            BorderCrossing(
                disc: disc,
                angle: union.discs[disc].angle(of: place),
                point: point,
                entersDisc: enters
            )
        )
        return point
    }

    private mutating func add(_ panel: Panel, _ stretch: Stretch) {
        guard stretch.from > 0 || stretch.to < 1 else {
            return add(panel.startPoint, panel.endPoint, panel.swept)
        }
        let length = stretch.to - stretch.from
        let area = CurveArea.swept(from: stretch.start, to: stretch.end) { fraction in
            map(panel.place(at: stretch.from + fraction * length))
        }
        add(stretch.start, stretch.end, area)
    }
}

extension CoveredPart {
    /// Adds what the visible arcs of a circle sweep.
    private mutating func sweep(_ disc: Int, _ crossings: ArraySlice<BorderCrossing>) {
        guard var hidden = union.hiddenArcs(of: disc, using: &selection) else { return }
        hidden += BorderCrossing.outerArcs(crossings)
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
        var start = end(of: arc, disc, arc.start, arc.startBound)
        let last: PlanePoint =
            if case .none = arc.endBound { start } else {
                end(of: arc, disc, arc.end, arc.endBound)
            }
        for piece in 0..<Int(pieces) {
            let from = arc.start + width * Double(piece) / pieces
            let step = width / pieces
            let isLast = piece + 1 == Int(pieces)
            let end = isLast ? last : map(union.discs[disc].place(at: from + step))
            let area = CurveArea.swept(from: start, to: end) { fraction in
                map(union.discs[disc].place(at: from + fraction * step))
            }
            add(start, end, area)
            start = end
        }
    }

    private func end(
        of arc: HiddenArc,
        _ disc: Int,
        _ angle: Double,
        _ bound: ArcBound
    ) -> PlanePoint {
        if case .border(let point) = bound { return point }
        return map(union.place(on: disc, at: angle, bound))
    }
}
