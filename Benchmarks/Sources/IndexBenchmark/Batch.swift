import ArgumentParser
import Clocks
import Foundation
import Geodesy
import SpatialIndex

/// Compares a batch of nearest queries with the same queries one by one.
struct Batch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure a batch of nearest queries against single ones, all with distances.",
        discussion: """
            Thousands of queries a second: by the processor time of all threads, so of one core; with \
            --wall by the time that passes, so of all cores for the batch.
            """
    )

    @Argument(help: "The folder with points.csv and queries.csv.")
    var folder: String

    @Argument(help: "The number of rounds.")
    var rounds = 9

    @Flag(help: "Measure the time that passes.")
    var wall = false

    func run() throws {
        let workload = try Workload(folder: URL(filePath: folder))
        let index = Subject(workload).index
        let places = try workload.places()
        let sorted = try workload.sorted().places()
        print("limit, one by one, one by one along a curve, batch, batch / one by one")
        for limit in [1, 10] {
            var rates: [[Double]] = [[], [], []]
            for _ in 0..<rounds {
                rates[0].append(rate(places) { single(index, places, limit) })
                rates[1].append(rate(sorted) { single(index, sorted, limit) })
                rates[2].append(rate(places) { index.nearest(toEach: places, limit: limit).count })
            }
            let middle = rates.map(\.median)
            let thousands = middle.map { String(Int($0 / 1_000)) }.joined(separator: ", ")
            print("\(limit), \(thousands), \(String(format: "%.2f", middle[2] / middle[0]))")
        }
    }

    private func single(_ index: SpatialIndex, _ places: [Coordinate], _ limit: Int) -> Int {
        var found: [Neighbour] = []
        var sum = 0
        for place in places {
            index.nearest(to: place, limit: limit, into: &found)
            sum &+= found.last?.index ?? 0
        }
        return sum
    }

    private var now: Double { wall ? Stopwatch.wall : Stopwatch.process }

    private func rate(_ places: [Coordinate], _ body: () -> Int) -> Double {
        let begin = now
        let sum = body()
        let seconds = now - begin
        return sum == .min ? .nan : Double(places.count) / seconds
    }
}

extension Workload {
    /// The places of the queries.
    fileprivate func places() throws -> [Coordinate] {
        try queries.map { try Coordinate(longitude: $0.x, latitude: $0.y) }
    }
}
