import Foundation
import Geodesy

/// The squares of a web map in which stations are counted together.
///
/// They are fixed to the map and not to its window, so that moving the window changes no count.
struct MapGrid: Hashable {
    /// The side of a square on a screen, in pixels of CSS.
    static let cellPixels = 64
    /// The most squares along a side of the window: an address may ask for the world at the finest
    /// zoom, and gets coarser squares.
    static let maximumCellsPerSide = 48.0

    private static let tilePixels = 256

    /// The zoom that the squares belong to.
    let zoom: Int

    /// Chooses the squares for a window.
    ///
    /// - Parameters:
    ///   - zoom: the zoom of the map, at least 0.
    ///   - box: the window, in degrees of the map.
    init(zoom: Int, box: BoundingBox) {
        let corners = [box.southWest, box.northEast].map(Self.fraction)
        let width = corners[1].x - corners[0].x
        let span = max(width < 0 ? width + 1 : width, corners[0].y - corners[1].y)
        var zoom = zoom
        while zoom > 0, span * Self.cellsPerSide(zoom) > Self.maximumCellsPerSide { zoom -= 1 }
        self.zoom = zoom
    }

    /// The square that a position of the map falls into.
    func cell(of position: Coordinate) -> MapCell {
        let place = Self.fraction(position)
        let count = Self.cellsPerSide(zoom)
        let last = Int(count) - 1
        return MapCell(
            column: min(last, Int(place.x * count)),
            row: min(last, Int(place.y * count))
        )
    }

    /// The place in the square of the world in Web Mercator: 0 to 1 from west and from north.
    private static func fraction(_ position: Coordinate) -> (x: Double, y: Double) {
        let x = (position.longitude + 180) / 360
        let angle = position.latitude * .pi / 180
        // Latitude 85.0511 is the end of the square; what is beyond counts as being there.
        let y = 0.5 - asinh(tan(angle)) / (2 * .pi)
        return (min(max(x, 0), 1), min(max(y, 0), 1))
    }

    private static func cellsPerSide(_ zoom: Int) -> Double {
        Double(tilePixels / cellPixels) * Double(sign: .plus, exponent: zoom, significand: 1)
    }
}
