import ArgumentParser
import Clocks
import Foundation

/// One line of results in the format of the comparison.
struct ResultLine: Codable {
    var set: String
    var peer: String
    var flags: String
    var buildSeconds: Double
    var rates: [String: Double]
    var spread: [String: [Double]]

    enum CodingKeys: String, CodingKey {
        case set, peer, flags, spread
        case buildSeconds = "build_s"
        case rates = "qps"
    }
}

/// Measures the index on the files of the comparison.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure one set of points and queries, and append a line of JSON."
    )

    @Argument(help: "The folder with points.csv, queries.csv and truth_geodesic.csv.")
    var folder: String

    @Argument(help: "The file to append the result to.")
    var output: String

    @Argument(help: "The number of rounds.")
    var rounds = 5

    @Option(help: "How the program was built, as the result shall say.")
    var flags = "default"

    @Option(help: "Measure only this kind of query: k1, k10, k10f, radius or bbox.")
    var only: QueryKind?

    @Flag(help: "Visit the queries along a space-filling curve.")
    var sorted = false

    @Flag(help: "Do not check the answers.")
    var unchecked = false

    func run() throws {
        let folder = URL(filePath: folder)
        var workload = try Workload(folder: folder)
        let kinds = QueryKind.allCases.filter { kind in
            only.map { $0 == kind } ?? (workload.name != "adversarial" || kind != .bbox)
        }
        let truth = unchecked ? nil : try Truth(folder: folder)
        let wrong = try truth?.wrong(workload, kinds) ?? [:]
        if sorted { workload = workload.sorted() }

        var builds: [Double] = []
        var subject = Subject(workload)
        for _ in 0..<3 {
            let begin = Stopwatch.thread
            subject = Subject(workload)
            builds.append(Stopwatch.thread - begin)
        }
        var rates = Rates()
        for _ in 0..<rounds {
            for kind in kinds { try rates.measure(kind, &subject, workload.queries) }
        }
        var line = ResultLine(
            set: workload.name,
            peer: sorted ? "yizhan, queries sorted" : "yizhan",
            flags: flags,
            buildSeconds: builds.median,
            rates: [:],
            spread: [:]
        )
        for (kind, rounds) in rates.rounds {
            line.rates[kind.rawValue] = rounds.median.rounded()
            line.spread[kind.rawValue] = [rounds.min() ?? 0, rounds.max() ?? 0].map { $0.rounded() }
        }
        try append(line, wrong: wrong, of: truth?.count ?? 0)
    }

    /// Writes the line; the comparison has the number of checked queries in a key.
    private func append(_ line: ResultLine, wrong: [QueryKind: Int], of count: Int) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var object =
            try JSONSerialization.jsonObject(with: encoder.encode(line)) as? [String: Any] ?? [:]
        object["wrong_of_\(count)"] = Dictionary(
            uniqueKeysWithValues: wrong.map { ($0.key.rawValue, $0.value) }
        )
        var data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
        data.append(UInt8(ascii: "\n"))
        if !FileManager.default.fileExists(atPath: output) {
            try Data().write(to: URL(filePath: output))
        }
        let file = try FileHandle(forWritingTo: URL(filePath: output))
        try file.seekToEnd()
        try file.write(contentsOf: data)
        try file.close()
    }
}
