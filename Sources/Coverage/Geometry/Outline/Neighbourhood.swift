import Foundation
import Geodesy

/// All places that may be within a distance of a box, and some more.
struct Neighbourhood {
    private let south: Double
    private let north: Double
    private let middle: Double
    private let halfWidth: Double

    init(of box: BoundingBox, metres: Double) {
        // The smallest radius of curvature makes the angle too large rather than too small.
        let angle = metres / 6_335_000 * 1.001 + 1e-9
        let margin = angle * 180 / .pi
        south = box.southWest.latitude - margin
        north = box.northEast.latitude + margin
        let west = box.southWest.longitude
        let span = box.northEast.longitude - west
        let width = span < 0 ? span + 360 : span
        middle = west + width / 2
        let highest = max(box.southWest.latitude.magnitude, box.northEast.latitude.magnitude)
        let ratio = sin(angle) / cos(highest * .pi / 180)
        let holdsPole = highest + margin >= 90 || ratio >= 1
        halfWidth = holdsPole ? 360 : width / 2 + asin(ratio) * 1.01 * 180 / .pi
    }

    func contains(_ place: Coordinate) -> Bool {
        south <= place.latitude && place.latitude <= north
            && (place.longitude - middle).remainder(dividingBy: 360).magnitude <= halfWidth
    }
}
