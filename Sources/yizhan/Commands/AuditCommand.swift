import ArgumentParser
import Coverage
import Reports
import StationStore
import Stations

/// `yizhan audit`: says who is served within which distance, and where nobody is.
struct AuditCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            name: "audit",
            abstract: Message(
                "说明谁在规定距离内有站点，哪里没有。",
                "Say who has a station within reach, and where nobody has."
            ),
            discussion: Message(
                """
                  yizhan audit
                  yizhan audit --radius 500 --radius 1000 --amenities toilet,drinking_water
                  yizhan audit --at 2026-11-25T23:00 --area 610104
                  yizhan audit --format html --output report.html --compare last-year.json
                  yizhan audit --format geojson --output gaps.geojson

                需要区域；凡涉及人的指标还需要需求点（import --as areas、--as demand）。
                先按条件筛选，再算各项指标；开放时间、设施或进入方式不明时，占比为一对数：
                确定的和可能的。半径 1 至 100000 米，不给则为 500、1000、1500；空白区、时段和
                八项指标按 1000 米（若在其中），否则按中间的半径。不给 --area 时审计没有下级
                的区域；给了则审计其直接下级，没有下级则审计它自己。

                csv 每个区域和半径一行，geojson 是空白区，html 是可打印的报告，
                json 是全部，也是以后 --compare 读的文件。
                """,
                """
                  yizhan audit
                  yizhan audit --radius 500 --radius 1000 --amenities toilet,drinking_water
                  yizhan audit --at 2026-11-25T23:00 --area 610104
                  yizhan audit --format html --output report.html --compare last-year.json
                  yizhan audit --format geojson --output gaps.geojson

                Needs areas and, for everything about people, demand points (import --as areas, \
                --as demand). Every filter comes before every figure; where hours, amenities or \
                access are unknown a share is a pair, what is certain and what is possible. Radii \
                are from 1 to 100000 metres, 500, 1000 and 1500 unless given; gaps, moments and \
                the eight numbers are for 1000 if it is among them, else for the middle one. \
                Without --area the areas are those that have no other below them, with it those \
                directly below, or itself.

                csv is a record for each area and radius, geojson the gaps, html a report to \
                print, json everything, and what a later --compare reads.
                """
            )
        )
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, csv, geojson, html
    }

    @OptionGroup var shared: SharedOptions

    @OptionGroup var audited: AuditOptions

    @Option(
        help: .words(
            "与之比较的以前的审计（JSON）。",
            "An earlier audit in JSON to compare with.",
            valueName: "file.json"
        )
    )
    var compare: String?

    @Option(help: .words("输出格式。", "How to print the audit."))
    var format: Format?

    @Flag(help: .words("等同于 --format json。", "The same as --format json."))
    var json = false

    @Option(
        help: .words(
            "要写的文件；- 是标准输出。",
            "The file to write; - is standard output.",
            valueName: "path"
        )
    )
    var output = "-"

    func run() throws {
        let format = json ? .json : format ?? formatOfName()
        try OutputFile.protect(
            from: output,
            database: shared.db,
            inputs: (compare.map { [$0] } ?? []) + audited.inputs
        )
        let previous = try compare.map { try PreviousReport.read($0) }
        let store = try shared.openStoreToRead()
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
            let revision = data.snapshot.revision
            let noun = "area\(areas == 1 ? "" : "s")"
            Terminal.note(
                Message(
                    "\(output)：\(areas) 个区域的审计，版本 \(revision)，格式 \(format.rawValue)",
                    "\(output): the audit of \(areas) \(noun), revision \(revision), as "
                        + format.rawValue
                )
            )
        }
    }

    private func formatOfName() -> Format {
        let ending = output.split(separator: ".").last.map { $0.lowercased() }
        return ending.flatMap(Format.init(rawValue:)) ?? .text
    }
}
