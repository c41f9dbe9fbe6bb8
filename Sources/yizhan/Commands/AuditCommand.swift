import ArgumentParser
import Coverage
import Reports
import StationStore
import Stations

/// `yizhan audit`: says who is served within which distance, and where nobody is.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Say who has a station within reach, and where nobody has.",
        discussion: """
              yizhan audit
              yizhan audit --radius 500 --radius 1000 --amenities toilet,drinking_water
              yizhan audit --at 2026-11-25T23:00 --area 610104
              yizhan audit --format html --output report.html --compare last-year.json
              yizhan audit --format geojson --output gaps.geojson

            Needs areas and, for everything about people, demand points (import --as areas, --as \
            demand). Every filter comes before every figure; where hours, amenities or access are \
            unknown a share is a pair, what is certain and what is possible. Radii are from 1 to \
            100000 metres, 500, 1000 and 1500 unless given; gaps, moments and the eight numbers \
            are for 1000 if it is among them, else for the middle one. Without --area the areas \
            are those that have no other below them, with it those directly below, or itself.

            csv is a record for each area and radius, geojson the gaps, html a report to print, \
            json everything, and what a later --compare reads.
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, csv, geojson, html
    }

    @OptionGroup var shared: SharedOptions

    @OptionGroup var audited: AuditOptions

    @Option(
        help: ArgumentHelp("An earlier audit in JSON to compare with.", valueName: "file.json")
    )
    var compare: String?

    @Option(help: "How to print the audit.")
    var format: Format?

    @Flag(help: "The same as --format json.")
    var json = false

    @Option(help: ArgumentHelp("The file to write; - is standard output.", valueName: "path"))
    var output = "-"

    func run() throws {
        let format = json ? .json : format ?? formatOfName()
        try OutputFile.protect(
            from: output,
            database: shared.db,
            inputs: (compare.map { [$0] } ?? []) + audited.inputs
        )
        let previous = try compare.map { try PreviousReport.read($0) }
        let store = try shared.openStore()
        let data = try store.dataset()
        let parameters = try audited.parameters(store, data.snapshot, format: format)
        let audit = try AuditService.audit(data, parameters)
        try OutputFile.write(to: output) { write in
            try write(
                AuditOutput(
                    audit: audit,
                    previous: previous,
                    command: audited.command(
                        database: shared.db,
                        date: audit.parameters.date,
                        comparedWith: compare
                    )
                ).bytes(format)
            )
        }
        if output != "-" {
            let areas = audit.areas.count
            Terminal.note(
                "\(output): the audit of \(areas) area\(areas == 1 ? "" : "s"), revision "
                    + "\(data.snapshot.revision), as \(format.rawValue)"
            )
        }
    }

    private func formatOfName() -> Format {
        let ending = output.split(separator: ".").last.map { $0.lowercased() }
        return ending.flatMap(Format.init(rawValue:)) ?? .text
    }
}
