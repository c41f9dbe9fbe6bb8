import ArgumentParser
import Foundation
import Geodesy
import StationStore
import Stations

/// `yizhan import`: takes lists into the database.
struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            name: "import",
            abstract: Message(
                "把站点、区域、需求、设施、节假日、目标或路网存入数据库。",
                "Take stations, areas, demand, holidays, targets or a network into the database."
            ),
            discussion: Message(chineseDiscussion, englishDiscussion)
        )
    }

    @OptionGroup var shared: SharedOptions

    @Argument(help: .words("要读的文件；- 是标准输入。", "The files to read; - is standard input."))
    var files: [String]

    @Option(
        name: .customLong("as"),
        help: .words(
            "文件里是什么：\(ImportLayer.expected)。",
            "What the files hold: \(ImportLayer.expected)."
        )
    )
    var layer = ImportLayer.stations

    @Option(
        help: .words(
            """
            没有写明坐标系的行用哪种：wgs84（GPS）、gcj02（高德、腾讯）、bd09（百度）、epsg3857、bd09mc。\
            GeoJSON 没有写明的是 wgs84。
            """,
            """
            The reference system of rows that name none: wgs84 (GPS), gcj02 (Amap, Tencent), bd09 \
            (Baidu), epsg3857, bd09mc, cgcs2000-gk (Gauss-Krüger, the zone's number in front of the \
            easting), epsg4491 to epsg4554 (one such zone). GeoJSON is wgs84 unless it says otherwise.
            """
        )
    )
    var crs: CoordinateReferenceSystem?

    @Option(
        help: .words(
            "CSV 文件的分隔符；不给则自动识别。",
            "What separates the fields of a CSV file; found out if not given."
        )
    )
    var delimiter: DelimiterArgument?

    @Option(
        help: .words(
            "没有写明来源的行的来源；与编号一起确定一个站点。",
            "The source of rows that name none; half of what identifies a station."
        )
    )
    var source = "local"

    @Flag(
        help: .words(
            "经纬度写反的，换过来。",
            "Turn coordinates round that stand in each other's column."
        )
    )
    var fixSwapped = false

    @Flag(
        help: .words(
            "空单元格不清除已存的值。",
            "Let a blank cell leave the stored value alone."
        )
    )
    var keepBlank = false

    @Flag(help: .words("只报告结果，不存入。", "Report what would happen, and store nothing."))
    var dryRun = false

    @Flag(help: .words("只要有一行被拒就什么都不存。", "Store nothing at all if any row is refused."))
    var strict = false

    @Option(
        help: .words(
            "把所有问题写入 CSV 文件。",
            "Write every problem to a CSV file.",
            valueName: "file"
        )
    )
    var problems: String?

    @Flag(help: .words("用 JSON 输出报告。", "Print the report as JSON."))
    var json = false

    func validate() throws {
        if files.filter({ $0 == "-" }).count > 1 {
            throw ValidationError(
                "标准输入（-）只能读一次",
                "standard input (-) can be read only once"
            )
        }
        if source.isEmpty || source.count > 100 {
            throw ValidationError(
                "--source 应为 1 至 100 个字符",
                "--source has to be 1 to 100 characters"
            )
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
            if !dryRun {
                for repair in try store.repair() {
                    Terminal.note(repair.message.after(shared.db))
                }
            }
            return try run.run(files, into: store) { reports in
                let isRefused = isStrict && reports.contains { $0.rejected > 0 }
                return dryRun || isRefused ? .rollback : .commit
            }
        }
        let isRefused = isStrict && reports.contains { $0.rejected > 0 }
        let output = ReportOutput(reports: reports, database: shared.db, isTrial: dryRun)
        try Failure.telling(
            that: output.result,
            orEndWith: isRefused || reports.contains(where: \.isRefused)
                ? .badInput : .inputOutput,
            [
                { if let problems { try ProblemList(reports).write(to: problems) } },
                { try json ? output.printJSON() : output.printText() },
            ]
        )
        try ImportRun.check(reports)
        if isRefused { throw refusal }
    }

    private var refusal: Failure {
        let chinese = strict ? "--strict" : "一年的节假日要么全部存入，要么不存"
        let english = strict ? "--strict" : "a year of holidays is stored in full or not at all"
        return Failure(
            "有行被拒，因此什么都没有存入（\(chinese)）",
            "a row was refused, so nothing was stored (\(english))",
            .badInput
        )
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
