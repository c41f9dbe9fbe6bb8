import ArgumentParser
import Foundation

/// Compares the index with the fastest of the others for each kind of query.
struct Ratios: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print our rates as multiples of the fastest other program's, from result files."
    )

    @Argument(help: "Files of JSON lines, of any number of rounds.")
    var files: [String]

    @Option(help: "Pairs OURS=THEIRS of flags to compare.")
    var pair = ["-march=x86-64-v3=-O3 -march=native", "default=-O3"]

    func run() throws {
        let decoder = JSONDecoder()
        let lines = try files.flatMap { file in
            try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
                .map { try decoder.decode(ResultLine.self, from: Data($0.utf8)) }
        }
        for pair in pair {
            guard let cut = pair.range(of: "=-O3") else {
                throw ValidationError("\(pair): expected OURS=THEIRS")
            }
            let ours = String(pair[..<cut.lowerBound])
            let theirs = String(pair[pair.index(after: cut.lowerBound)...])
            for set in lines.map(\.set).uniqued() {
                print("\n\(set): ours built with \(ours), the others with \(theirs)")
                print(row(["query", "ours/s", "fastest other", "theirs/s", "ratio"]))
                for kind in QueryKind.allCases {
                    report(kind, lines.filter { $0.set == set }, ours: ours, theirs: theirs)
                }
            }
        }
    }

    private func report(_ kind: QueryKind, _ lines: [ResultLine], ours: String, theirs: String) {
        var mine: [Double] = []
        var others: [String: [Double]] = [:]
        for line in lines {
            guard let rate = line.rates[kind.rawValue] else { continue }
            if line.peer == "yizhan" {
                if line.flags == ours { mine.append(rate) }
            } else if line.flags == theirs, !line.peer.hasPrefix("proto") {
                others[line.peer, default: []].append(rate)
            }
        }
        let fastest = others.map { (name: $0.key, rate: $0.value.median) }
            .max { $0.rate < $1.rate }
        guard let fastest, !mine.isEmpty else { return }
        print(
            row([
                kind.rawValue, String(Int(mine.median)), fastest.name, String(Int(fastest.rate)),
                String(format: "%.2f", mine.median / fastest.rate),
            ])
        )
    }

    private func row(_ cells: [String]) -> String {
        let widths = [8, 12, 24, 12, 8]
        return zip(cells, widths).map { cell, width in
            cell + String(repeating: " ", count: max(1, width - cell.count))
        }.joined()
    }
}

extension Sequence where Element: Hashable {
    /// The different elements in the order of their first occurrence.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
