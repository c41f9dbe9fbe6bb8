import Coverage
import Geodesy
import Stations

/// A map of the audited areas, layer by layer.
struct AuditMap {
    /// The most markers that are drawn; of more, those of one style in the same spot become one.
    private static let markerLimit = 3_000

    let audit: Audit
    let frame: MapFrame

    /// A map of everything, or of a part of it.
    init(_ audit: Audit, _ frame: MapFrame) {
        self.audit = audit
        self.frame = frame
    }

    /// The drawing of some layers, with a scale and the direction of north.
    func picture(_ title: Bilingual, _ layers: [Markup]) -> Markup {
        Drawing.picture(
            width: frame.width,
            height: frame.height,
            style: "map",
            title: title.text,
            .joined(layers) + ScaleBar.markup(frame)
        )
    }

    /// The areas, all alike.
    func outlines(style: String = "outline") -> Markup {
        .joined(audit.outlines.map { Drawing.path(frame.path($0), style: style) })
    }

    /// The areas, shaded by a share.
    func shaded(by shares: [Double?]) -> Markup {
        .joined(
            zip(audit.outlines, shares).map { outline, share in
                Drawing.path(
                    frame.path(outline),
                    style: "district " + ShareLevel(share).style
                )
            }
        )
    }

    /// The names of the areas, or other words for them, where an area is wide enough for its own.
    func labels(style: String = "name", _ words: [String]) -> Markup {
        .joined(
            zip(audit.outlines, words).compactMap { outline, word in
                guard let place = outline.pointOnSurface else { return nil }
                let point = frame.point(place)
                guard frame.shows(point), fits(word, outline) else { return nil }
                return Drawing.label(word, at: point, style: style)
            }
        )
    }

    private func fits(_ word: String, _ outline: MultiPolygon) -> Bool {
        guard let box = outline.boundingBox else { return false }
        let width = frame.point(box.northEast).x - frame.point(box.southWest).x
        return width.magnitude > Double(DisplayWidth.of(word)) * 5.5
    }

    /// Markers for stations.
    ///
    /// - Parameters:
    ///   - stations: the stations, as places in the snapshot.
    ///   - marker: their shape.
    ///   - style: their style.
    /// - Returns: one path for all of them, nothing if none can be seen.
    func markers(_ stations: some Sequence<Int>, _ marker: Marker, style: String) -> Markup {
        let points = stations.compactMap { audit.snapshot.stations[$0].position?.coordinate }
            .map(frame.point).filter(frame.shows)
        let drawn = points.count > Self.markerLimit ? Self.thinned(points) : points
        let commands = drawn.map { marker.path(at: $0) }.joined()
        return commands.isEmpty ? .empty : Drawing.path(commands, style: style)
    }

    /// One point for each spot of two units.
    private static func thinned(_ points: [MapPoint]) -> [MapPoint] {
        var seen: Set<MapPoint> = []
        return points.filter { point in
            seen.insert(
                MapPoint(x: (point.x / 2).rounded(), y: (point.y / 2).rounded())
            ).inserted
        }
    }
}

extension Audit {
    /// The outlines of the audited areas.
    var outlines: [MultiPolygon] {
        areas.compactMap(\.index).map { snapshot.areas[$0].outline }
    }

    /// The stations of some statuses, as places in the snapshot.
    func stations(_ status: StationStatus) -> [Int] {
        snapshot.stations.indices.filter { snapshot.stations[$0].status == status }
    }
}
