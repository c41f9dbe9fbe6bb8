import ArgumentParser

/// Measures the spatial index, alone and beside other programs.
@main
struct IndexBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index-benchmark",
        abstract: "Measures the spatial index.",
        subcommands: [Run.self, Batch.self, Scale.self, Ratios.self]
    )
}
