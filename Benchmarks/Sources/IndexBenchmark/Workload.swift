import Foundation
import Geodesy

/// The points and queries of one set of the comparison.
struct Workload {
    let name: String
    let points: [Coordinate]
    /// The amenities of each point, as tags.
    let tags: [UInt64]
    /// Longitude and latitude in degrees, as a caller has them.
    let queries: [SIMD2<Double>]

    /// Reads `points.csv` (id,lon,lat,amenities) and `queries.csv` (lon,lat).
    init(folder: URL) throws {
        name = folder.lastPathComponent
        let rows = try CSVNumbers(folder.appending(path: "points.csv")).rows
        points = try rows.map { try Coordinate(longitude: $0[1], latitude: $0[2]) }
        tags = rows.map { UInt64($0[3]) }
        queries = try CSVNumbers(folder.appending(path: "queries.csv")).rows
            .map { SIMD2($0[0], $0[1]) }
    }

    init(name: String, points: [Coordinate], tags: [UInt64], queries: [SIMD2<Double>]) {
        self.name = name
        self.points = points
        self.tags = tags
        self.queries = queries
    }

    /// The same with the queries along a Z-order curve, as a batch visits them.
    func sorted() -> Workload {
        let keyed = queries.map { (key: Self.interleaved($0), query: $0) }
        return Workload(
            name: name,
            points: points,
            tags: tags,
            queries: keyed.sorted { $0.key < $1.key }.map(\.query)
        )
    }

    private static func interleaved(_ query: SIMD2<Double>) -> UInt64 {
        let column = UInt64((query.x + 180) / 360 * 16_777_215)
        let row = UInt64((query.y + 90) / 360 * 16_777_215)
        return (0..<24).reduce(into: UInt64(0)) { key, bit in
            key |= (column >> bit & 1) << (2 * bit) | (row >> bit & 1) << (2 * bit + 1)
        }
    }
}
