import ArgumentParser
import Geodesy
import Interchange
import StationStore
import Stations

/// `yizhan export`: writes the stations to a file.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the stations to a file that can be imported again without loss.",
        discussion: """
              yizhan export stations.geojson
              yizhan export stations.csv --bom             (for Excel)
              yizhan export - --format csv --crs gcj02     (for Amap or Tencent)

            In wgs84 the columns crs, original_x and original_y keep the coordinates that each \
            station was imported with.
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv, geojson
    }

    @OptionGroup var shared: SharedOptions

    @Argument(help: "The file to write; - is standard output.")
    var file: String

    @Option(help: "The format; the ending of the file's name decides if not given.")
    var format: Format?

    @Option(help: "The reference system of the coordinates.")
    var crs = CoordinateReferenceSystem.wgs84

    @Flag(help: "Begin a CSV file with the mark by which Excel knows UTF-8.")
    var bom = false

    func run() throws {
        let format = try format ?? formatOfName()
        if format == .geojson, crs.isProjected {
            throw ValidationError("--crs \(crs.rawValue) is in metres, GeoJSON holds degrees")
        }
        try OutputFile.protect(from: file, database: shared.db)
        let snapshot = try shared.openStore().snapshot()
        try OutputFile.write(to: file) { output in
            switch format {
            case .csv:
                var writer = CSVStationWriter(snapshot, crs: crs, byteOrderMark: bom)
                try output(writer.heading())
                for station in snapshot.stations { try output(writer.record(station)) }
            case .geojson:
                var writer = GeoJSONStationWriter(snapshot, crs: crs)
                try output(writer.opening())
                for station in snapshot.stations { try output(writer.feature(station)) }
                try output(writer.closing())
            }
        }
        if file != "-" {
            Terminal.note("\(file): \(snapshot.stations.count) stations")
        }
    }

    private func formatOfName() throws -> Format {
        let name = file.lowercased()
        if name.hasSuffix(".csv") { return .csv }
        if name.hasSuffix(".geojson") || name.hasSuffix(".json") || file == "-" {
            return .geojson
        }
        throw ValidationError("'\(file)' does not end in .csv or .geojson: give --format")
    }
}
