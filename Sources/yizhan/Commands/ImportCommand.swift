import ArgumentParser
import Foundation
import Geodesy
import StationStore
import Stations

/// `yizhan import`: takes lists into the database.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take stations, areas, demand, holidays, targets or a network into the database.",
        discussion: """
            All files of one call go in together or not at all. Rows that cannot be used are \
            reported with their line and left out; the others are stored. The same list imported \
            again changes nothing.

              yizhan import stations.csv --crs gcj02            (from Amap or Tencent)
              yizhan import stations.csv --crs gcj02 --dry-run  (only report)
              yizhan import districts.geojson --as areas
              yizhan import population.csv --as demand --crs wgs84
              yizhan import 2027.csv --as holidays              (date,kind[,name,statutory])
              yizhan import targets.csv --as targets            (unit,target,deadline)
              yizhan import nodes.csv edges.csv --as network    (id,lon,lat; from,to,length_m)
              cat stations.csv | yizhan import - --crs wgs84 --json

            A column of the list that is not there leaves stored values alone; a blank cell clears \
            the value, unless --keep-blank is given.

            Holidays are days off and make-up working days: kind is off or work, date a day or a \
            range such as 2027-10-01/2027-10-07. A year in the list replaces that year, so it has \
            to be there in full, and nothing is stored if any row is refused. JSON has the form \
            {"years": [2027], "off": [dates], "work": [dates], "statutory": [dates]}.

            A target is the number of stations that a unit has to have by a day; the unit is named \
            as the stations name theirs, or by an area's name or code. It takes the place of an \
            earlier one for the same unit and day.

            A walking network is read from two files in one call, nodes and edges, which their \
            headings tell apart. It replaces the stored one as a whole, or not at all if anything \
            in it is wrong. Nodes are in WGS-84 unless --crs says otherwise.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: "The files to read; - is standard input.")
    var files: [String]

    @Option(name: .customLong("as"), help: "What the files hold: \(ImportLayer.expected).")
    var layer = ImportLayer.stations

    @Option(
        help: """
            The reference system of rows that name none: wgs84 (GPS), gcj02 (Amap, Tencent), bd09 \
            (Baidu), epsg3857, bd09mc, cgcs2000-gk (Gauss-Krüger, the zone's number in front of the \
            easting), epsg4491 to epsg4554 (one such zone). GeoJSON is wgs84 unless it says otherwise.
            """
    )
    var crs: CoordinateReferenceSystem?

    @Option(help: "What separates the fields of a CSV file; found out if not given.")
    var delimiter: DelimiterArgument?

    @Option(help: "The source of rows that name none; half of what identifies a station.")
    var source = "local"

    @Flag(help: "Turn coordinates round that stand in each other's column.")
    var fixSwapped = false

    @Flag(help: "Let a blank cell leave the stored value alone.")
    var keepBlank = false

    @Flag(help: "Report what would happen, and store nothing.")
    var dryRun = false

    @Flag(help: "Store nothing at all if any row is refused.")
    var strict = false

    @Option(help: ArgumentHelp("Write every problem to a CSV file.", valueName: "file"))
    var problems: String?

    @Flag(help: "Print the report as JSON.")
    var json = false

    func validate() throws {
        if files.filter({ $0 == "-" }).count > 1 {
            throw ValidationError("standard input (-) can be read only once")
        }
        if source.isEmpty || source.count > 100 {
            throw ValidationError("--source has to be 1 to 100 characters")
        }
    }

    func run() throws {
        try OutputFile.protect(from: problems, database: shared.db, inputs: files)
        var options = ImportOptions()
        options.source = source
        options.crs = crs
        options.fixSwapped = fixSwapped
        options.keepBlank = keepBlank
        let target = ImportTarget(path: shared.db, isTrial: dryRun)
        let run = ImportRun(layer: layer, options: options, delimiter: delimiter?.byte)
        let reports = try target.importing { store -> [ImportReport] in
            // A trial leaves the tables as they are, and says so if they need mending first.
            if !dryRun { for line in try store.repair() { Terminal.note("\(shared.db): \(line)") } }
            return try run.run(files, into: store) { reports in
                let isRefused = isStrict && reports.contains { $0.rejected > 0 }
                return dryRun || isRefused ? .rollback : .commit
            }
        }
        if let problems { try ProblemList(reports).write(to: problems) }
        let output = ReportOutput(reports: reports, database: shared.db, isTrial: dryRun)
        try json ? output.printJSON() : output.printText()
        try ImportRun.check(reports)
        if isStrict, reports.contains(where: { $0.rejected > 0 }) {
            let reason = strict ? "--strict" : "a year of holidays is stored in full or not at all"
            throw Failure("a row was refused, so nothing was stored (\(reason))", .badInput)
        }
    }

    private var isStrict: Bool { strict || layer.isWhole }
}

/// A delimiter on the command line: a character, or `tab`.
struct DelimiterArgument: ExpressibleByArgument {
    let byte: UInt8

    init?(argument: String) {
        switch argument {
        case "tab", "\\t": byte = UInt8(ascii: "\t")
        default:
            guard argument.utf8.count == 1, let byte = argument.utf8.first else { return nil }
            self.byte = byte
        }
    }
}
