import ArgumentParser
import Clocks
import Coverage
import Foundation
import Geodesy

/// Measures how many people stations reach.
struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Measure nearest stations, shares and quantiles of people."
    )

    @Option(help: "The number of places where people are.")
    var people = 1_000_000

    @Option(help: "The number of stations.")
    var stations = 200

    @Option(help: "The side of the area in degrees.")
    var degrees = 0.33

    @Option(help: "The number of districts.")
    var areas = 1

    @Option(help: "A folder to write the places to, for people_peer.py.")
    var write: String?

    @Option(help: "The number of rounds, of which the median is printed.")
    var rounds = 9

    func run() throws {
        var random = SplitMix(state: 11)
        let places = try scatter(people, using: &random)
        let doors = try scatter(stations, using: &random)
        let weights = places.map { _ in Double.random(in: 0...100, using: &random) }
        if let write {
            try Self.write(places, weights, to: URL(filePath: write).appending(path: "people.csv"))
            try Self.write(doors, to: URL(filePath: write).appending(path: "doors.csv"))
        }
        let demand = try Demand(
            coordinates: places,
            weights: weights,
            areas: places.map { _ in Int32.random(in: 0..<Int32(areas), using: &random) },
            areaCount: areas
        )
        let radii = try [500.0, 1_000, 1_500].map { try ServiceRadius(metres: $0) }
        var times: [Double] = []
        for round in 0..<max(1, rounds) {
            let begin = Stopwatch.wall
            let found = DemandCoverage(of: demand, by: doors, within: radii).total
            times.append(Stopwatch.wall - begin)
            guard round == 0 else { continue }
            print(
                "shares \(found.byRadius.map { $0.share ?? 0 }),",
                "of three \(found.byRadius.map { $0.share3 ?? 0 }),",
                "95 % within \(found.distance?.p95 ?? 0) m"
            )
        }
        // The time on the wall: `taskset -c 0` keeps the work to one core.
        let median = (times.sorted()[times.count / 2] * 1e5).rounded() / 100
        print("\(people) places, \(stations) stations: \(median) ms")
    }

    private func scatter(_ count: Int, using random: inout SplitMix) throws -> [Coordinate] {
        try (0..<count).map { _ in
            try Coordinate(
                longitude: 108.75 + Double.random(in: 0...degrees, using: &random),
                latitude: 34.1 + Double.random(in: 0...degrees, using: &random) * 0.83
            )
        }
    }

    private static func write(
        _ places: [Coordinate],
        _ weights: [Double]? = nil,
        to file: URL
    ) throws {
        let lines = places.enumerated().map { number, place in
            "\(place.longitude),\(place.latitude),\(weights?[number] ?? 1)\n"
        }
        try Data(("lon,lat,weight\n" + lines.joined()).utf8).write(to: file)
    }
}
