import ArgumentParser
import Clocks
import Foundation
import Geodesy
import SpatialIndex

/// Measures how the index grows.
struct Scale: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure building time, memory and rates from a thousand points to ten million."
    )

    @Argument(help: "The numbers of points.")
    var sizes = [1_000, 10_000, 100_000, 200_000, 1_000_000, 10_000_000]

    @Option(help: "The number of queries of each kind.")
    var queries = 100_000

    func run() throws {
        let headings = [
            "points", "build ms", "bytes/pt", "k1/s", "k10/s", "radius/s", "box/s", "k1 sorted",
            "k1 batch", "k10 batch",
        ]
        print(headings.map { $0.padded(11) }.joined())
        for size in sizes {
            var cities = SyntheticCities(seed: 1)
            let workload = Workload(
                name: "\(size)",
                points: try (0..<size).map { _ in try cities.place() },
                tags: [],
                queries: try (0..<queries).map { _ in
                    let place = try cities.place()
                    return SIMD2(place.longitude, place.latitude)
                }
            )
            try measure(workload)
        }
    }

    private func measure(_ workload: Workload) throws {
        let begin = Stopwatch.thread
        var subject = Subject(workload)
        let build = Stopwatch.thread - begin
        var rates = Rates()
        for _ in 0..<3 {
            for kind in [QueryKind.k1, .k10, .radius, .bbox] {
                try rates.measure(kind, &subject, workload.queries)
            }
        }
        var sorted = Rates()
        let ordered = workload.sorted().queries
        for _ in 0..<3 { try sorted.measure(.k1, &subject, ordered) }
        let places = try workload.queries.map { try Coordinate(longitude: $0.x, latitude: $0.y) }
        let batches = [1, 10].map { limit in
            let rates = (0..<3).map { _ in
                let begin = Stopwatch.wall
                _ = subject.index.nearest(toEach: places, limit: limit)
                return Double(places.count) / (Stopwatch.wall - begin)
            }
            return rates.median
        }
        let count = max(workload.points.count, 1)
        let numbers: [Double?] = [
            Double(count), build * 1_000, Double(subject.index.byteCount) / Double(count),
            rates.median(.k1), rates.median(.k10), rates.median(.radius), rates.median(.bbox),
            sorted.median(.k1), batches[0], batches[1],
        ]
        print(numbers.map { String(format: "%.0f", $0 ?? .nan).padded(11) }.joined())
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String {
        String(repeating: " ", count: max(1, width - count)) + self
    }
}
