public import Coverage
import Geodesy

/// A map of an audit's gaps as a drawing of its own, with its styles: an SVG file.
public struct GapPicture: Sendable {
    private static let width = 680.0
    private static let maximumHeight = 520.0

    private let audit: Audit

    /// Takes an audit over, of which gaps were worked out.
    public init(_ audit: Audit) { self.audit = audit }

    /// The middle if it shows all numbered gaps and the largest circle, else everything.
    private func frame(of frames: AuditFrames) -> BoundingBox? {
        guard let centre = frames.centre else { return frames.gaps }
        let places = audit.gaps.prefix(GapLayer.numbered).compactMap { $0.gap.farthest?.centre }
        let isAllThere =
            places.allSatisfy(centre.contains)
            && AuditFrames.box(centre, with: audit.total.largestEmptyCircle) == centre
        return isAllThere ? centre : frames.gaps
    }

    /// The bytes of the file; without areas the drawing is empty.
    ///
    /// - Complexity: O(n) for n stations and positions of outlines and gaps.
    public var bytes: [UInt8] { Array(markup.source.utf8) }

    private var markup: Markup {
        let title = Bilingual("空白区", "Gaps")
        let frames = AuditFrames(audit)
        let style = Markup.styleSheet(PackageResources.map_css)
        guard let box = frame(of: frames) else {
            return Drawing.picture(
                width: Self.width,
                height: 1,
                style: "map",
                title: title.text,
                .empty
            )
        }
        let frame = MapFrame(around: box, width: Self.width, maximumHeight: Self.maximumHeight)
        let map = AuditMap(audit, frame)
        return map.picture(title, [style, map.outlines(), GapLayer.markup(map)])
    }
}
