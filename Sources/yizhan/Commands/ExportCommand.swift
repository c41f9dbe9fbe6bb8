import ArgumentParser
import Geodesy
import Interchange
import StationStore
import Stations

/// `yizhan export`: writes the stations to a file.
struct ExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            name: "export",
            abstract: Message(
                "把站点写入文件，可无损地再导入。",
                "Write the stations to a file that can be imported again without loss."
            ),
            discussion: Message(
                """
                  yizhan export stations.geojson
                  yizhan export stations.csv --bom             （给 Excel）
                  yizhan export - --format csv --crs gcj02     （给高德或腾讯）

                坐标系为 wgs84 时，crs、original_x、original_y 三列保留导入时的坐标。

                给 Excel 的文件中，以 = + - @ 等开头、会被当作公式执行的单元格前加一个撇号
                （+86 开头的电话也是，这样才显示原样；-1.5 这样的数不加）。再导入时撇号会去掉。
                """,
                """
                  yizhan export stations.geojson
                  yizhan export stations.csv --bom             (for Excel)
                  yizhan export - --format csv --crs gcj02     (for Amap or Tencent)

                In wgs84 the columns crs, original_x and original_y keep the coordinates that each \
                station was imported with.

                In a file for Excel a cell that begins with =, +, - or @ and would be run as a \
                formula gets an apostrophe in front (a phone such as +86 … too, so that it shows \
                as it is written; a number such as -1.5 does not). An import takes it off again.
                """
            )
        )
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv, geojson
    }

    @OptionGroup var shared: SharedOptions

    @Argument(help: .words("要写的文件；- 是标准输出。", "The file to write; - is standard output."))
    var file: String

    @Option(
        help: .words(
            "格式；不给则看文件名的后缀。",
            "The format; the ending of the file's name decides if not given."
        )
    )
    var format: Format?

    @Option(help: .words("坐标的坐标系。", "The reference system of the coordinates."))
    var crs = CoordinateReferenceSystem.wgs84

    @Flag(
        help: .words(
            "CSV 文件以 Excel 识别 UTF-8 的标记开头。",
            "Begin a CSV file with the mark by which Excel knows UTF-8."
        )
    )
    var bom = false

    @Flag(
        inversion: .prefixedNo,
        help: .words(
            "CSV 中会被表格软件当作公式的单元格前加撇号；与 --bom 一起时默认如此。",
            """
            Put an apostrophe before CSV cells that a spreadsheet would run as formulas; the \
            default with --bom.
            """
        )
    )
    var defuse: Bool?

    func run() throws {
        let format = try format ?? formatOfName()
        if format == .geojson, crs.isProjected {
            throw ValidationError(
                "--crs \(crs.rawValue) 以米为单位，GeoJSON 用度",
                "--crs \(crs.rawValue) is in metres, GeoJSON holds degrees"
            )
        }
        try OutputFile.protect(from: file, database: shared.db)
        let snapshot = try shared.openStoreToRead().snapshot()
        try OutputFile.write(to: file) { output in
            switch format {
            case .csv:
                var writer = CSVStationWriter(
                    snapshot,
                    crs: crs,
                    byteOrderMark: bom,
                    defusesFormulas: defuse ?? bom
                )
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
            let count = snapshot.stations.count
            Terminal.note(Message("\(file)：\(count) 个站点", "\(file): \(count) stations"))
        }
    }

    private func formatOfName() throws -> Format {
        let name = file.lowercased()
        if name.hasSuffix(".csv") { return .csv }
        if name.hasSuffix(".geojson") || name.hasSuffix(".json") || file == "-" {
            return .geojson
        }
        throw ValidationError(
            "“\(file)”的后缀不是 .csv 或 .geojson，请用 --format 指定格式",
            "'\(file)' does not end in .csv or .geojson: give --format"
        )
    }
}
