import ArgumentParser
import Foundation
import Geodesy
import SpatialIndex

/// The index under test, asked in degrees, as the other programs are.
struct Subject {
    let index: SpatialIndex
    var found = Selection()

    /// Toilet, microwave, first-aid kit and newspapers: about 5 % of the points have all four.
    static let required: UInt64 = 0x3A
    static let radiusMetres = 1_000.0

    init(_ workload: Workload) {
        index = SpatialIndex(coordinates: workload.points, tags: workload.tags)
    }

    /// Answers one query.
    ///
    /// - Returns: a number that depends on the answer, so that nothing is optimised away.
    @inline(__always)
    mutating func answer(_ kind: QueryKind, _ query: SIMD2<Double>) throws -> Int {
        let place = try Coordinate(longitude: query.x, latitude: query.y)
        switch kind {
        case .k1: index.nearest(to: place, limit: 1, into: &found)
        case .k10: index.nearest(to: place, limit: 10, into: &found)
        case .k10f:
            index.nearest(to: place, limit: 10, requiring: Self.required, into: &found)
        case .radius: return index.count(withinMetres: Self.radiusMetres, of: place)
        case .bbox:
            index.search(try Self.box(around: query), into: &found)
            return found.withUnsafeIndices { $0.reduce(0) { $0 &+ Int($1) } }
        }
        return found.last ?? 0
    }

    /// A box of two kilometres on a side, on the sphere that the comparison uses for it.
    @inline(__always)
    static func box(around query: SIMD2<Double>) throws -> BoundingBox {
        let height = radiusMetres / 6_371_008.8 * (180 / .pi)
        let width = height / cos(query.y * (.pi / 180))
        return try BoundingBox(
            southWest: Coordinate(longitude: query.x - width, latitude: query.y - height),
            northEast: Coordinate(longitude: query.x + width, latitude: query.y + height)
        )
    }
}

/// The kinds of queries of the comparison.
enum QueryKind: String, CaseIterable, ExpressibleByArgument {
    case k1, k10, k10f, radius, bbox
}
