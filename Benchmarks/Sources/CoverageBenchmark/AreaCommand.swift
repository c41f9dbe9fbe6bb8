import ArgumentParser
import Clocks
import Coverage
import Foundation
import Geodesy

/// Measures covered areas, gaps and largest empty circles.
struct AreaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "area",
        abstract: "Measure covered areas, gaps and largest empty circles."
    )

    @Option(help: "The reach of a station in metres.")
    var radius = 1_000.0

    @Option(help: "A folder to write the scenes to, for area_peer.py.")
    var write: String?

    @Option(help: "The number of rounds, of which the median is printed.")
    var rounds = 9

    func run() throws {
        let scenes = [
            try AreaScene("city200", radiusMetres: 16_000, corners: 40, stationCount: 200),
            try AreaScene("city5000", radiusMetres: 16_000, corners: 40, stationCount: 5_000),
            try AreaScene("province5000", radiusMetres: 250_000, corners: 900, stationCount: 5_000),
        ]
        let reach = try ServiceRadius(metres: radius)
        for scene in scenes {
            if let write { try scene.write(to: URL(filePath: write)) }
            let area = try AreaCoverage(scene.outline)
            let stations = scene.stations
            let prepare = try milliseconds { _ = try AreaCoverage(scene.outline) }
            var covered = 0.0
            let cover = milliseconds { covered = area.covered(by: stations, within: reach) }
            var circle: EmptyCircle?
            let farthest = milliseconds { circle = area.largestEmptyCircle(of: stations) }
            var gaps: [Gap] = []
            let gap = milliseconds(rounds: 1) { gaps = area.gaps(of: stations, within: reach) }
            if let write { try AreaScene.write(gaps, to: URL(filePath: write), name: scene.name) }
            let sum = gaps.reduce(covered) { $0 + $1.areaSquareMetres }
            print(
                "\(scene.name): prepared in \(prepare) ms,",
                "covered \(covered / 1e6) of \(area.areaSquareMetres / 1e6) km² in \(cover) ms,",
                "empty circle of \(circle?.radiusMetres ?? 0) m in \(farthest) ms,",
                "\(gaps.count) gaps in \(gap) ms,",
                "which make up all within \((sum / area.areaSquareMetres - 1).magnitude)"
            )
        }
    }

    private func milliseconds(_ body: () throws -> Void) rethrows -> Double {
        try milliseconds(rounds: rounds, body)
    }

    /// The middle of the processor time of some rounds.
    private func milliseconds(rounds: Int, _ body: () throws -> Void) rethrows -> Double {
        var times: [Double] = []
        for _ in 0..<max(1, rounds) {
            let begin = Stopwatch.thread
            try body()
            times.append(Stopwatch.thread - begin)
        }
        return (times.sorted()[times.count / 2] * 1e5).rounded() / 100
    }
}
