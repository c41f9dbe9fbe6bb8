import Foundation
import Geodesy
import SpatialIndex

/// Answers by exact geodesics that another program found by looking at every point.
struct Truth {
    private struct Row {
        let query: Int
        let first: Double
        let tenth: Double
        let tenthFiltered: Double
        let radiusCount: Int
        let boxCount: Int
        let nearest: [Int]
    }

    private let rows: [Row]

    /// Reads `truth_geodesic.csv`: q, d1, d10, d10f, radius, bbox, ids10.
    init(folder: URL) throws {
        let file = folder.appending(path: "truth_geodesic.csv")
        let text = try String(contentsOf: file, encoding: .utf8)
        rows = text.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: ",")
            guard cells.count == 7 else { return nil }
            let numbers = cells.prefix(6).compactMap { Double($0) }
            guard numbers.count == 6 else { return nil }
            return Row(
                query: Int(numbers[0]),
                first: numbers[1],
                tenth: numbers[2],
                tenthFiltered: numbers[3],
                radiusCount: Int(numbers[4]),
                boxCount: Int(numbers[5]),
                nearest: cells[6].split(separator: " ").compactMap { Int($0) }
            )
        }
    }

    /// The number of queries with known answers.
    var count: Int { rows.count }

    /// How many answers of each kind are wrong.
    ///
    /// Distances are given to six decimals. The ten nearest must be the same points in the same
    /// order; two points may change places if their distances are the same to 15 nm, the error of
    /// either program.
    func wrong(_ workload: Workload, _ kinds: [QueryKind]) throws -> [QueryKind: Int] {
        var subject = Subject(workload)
        var wrong: [QueryKind: Int] = [:]
        for row in rows {
            let query = workload.queries[row.query]
            let place = try Coordinate(longitude: query.x, latitude: query.y)
            func metres(_ index: Int) -> Double {
                Geodesic.distanceMetres(from: place, to: workload.points[index])
            }
            // The filter's own index is built on the way: often enough for both ways to be seen.
            for kind in kinds {
                let sum = try subject.answer(kind, query)
                let found = Array(subject.found)
                let isRight =
                    switch kind {
                    case .k1:
                        found.count == 1 && isSame(metres(found[0]), row.first)
                            && isSame([found[0]], [row.nearest[0]], metres)
                    case .k10: isSame(found, row.nearest, metres)
                    case .k10f:
                        row.tenthFiltered < 0
                            ? found.count < 10
                            : found.count == 10 && isSame(metres(found[9]), row.tenthFiltered)
                    case .radius: sum == row.radiusCount
                    case .bbox: found.count == row.boxCount
                    }
                if !isRight { wrong[kind, default: 0] += 1 }
            }
        }
        return wrong
    }

    private func isSame(_ metres: Double, _ expected: Double) -> Bool {
        (metres - expected).magnitude <= 6e-7
    }

    private func isSame(_ found: [Int], _ expected: [Int], _ metres: (Int) -> Double) -> Bool {
        found.count == expected.count
            && zip(found, expected).allSatisfy { one, other in
                one == other || (metres(one) - metres(other)).magnitude <= 3e-8
            }
    }
}
