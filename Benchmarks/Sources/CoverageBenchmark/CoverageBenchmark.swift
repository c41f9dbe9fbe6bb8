import ArgumentParser

/// Measures the audit: areas, gaps, and people.
@main
struct CoverageBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage-benchmark",
        abstract: "Measures the audit.",
        subcommands: [AreaCommand.self, PeopleCommand.self]
    )
}
