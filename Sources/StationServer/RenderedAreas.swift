import Geodesy
import Interchange
import Stations

/// The features of a snapshot's areas, encoded once, and the box around them.
struct RenderedAreas: Sendable {
    /// The open feature of each area.
    let features: [[UInt8]]
    /// The box around all outlines, nil if there are none.
    let boundingBox: BoundingBox?

    /// Encodes every area.
    ///
    /// - Complexity: O(positions of all outlines).
    init(_ areas: [Area]) {
        features = areas.map { AreaFeatureEncoder.feature($0).bytes }
        boundingBox = BoundingBox(enclosing: areas.compactMap(\.outline.boundingBox))
    }
}
