import ArgumentParser
import CivilTime
import Foundation
import StationStore
import Stations

/// `yizhan check`: verifies the database file.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            name: "check",
            abstract: Message("检查数据库文件。", "Verify the database file."),
            discussion: Message(
                """
                检查文件结构、其中每个值、空间索引和变更记录。全部正常时以 0 结束，
                有问题时以 65 结束；读不出的值写明表、行、列，不对外提供。

                  yizhan check --db city.gpkg
                  yizhan check --db city.gpkg --repair

                GIS 软件覆盖图层后，其中的约束和触发器就没有了，以后的改动既不记录也不被发现。
                --repair 重新建立它们和丢失的列；所有行都保留。导入前也会先这样做。
                """,
                """
                Looks at the structure of the file, every value in it, its spatial indexes and \
                its change log. Ends with 0 if all is well, with 65 if something is wrong; a value \
                that cannot be read is named with its table, row and column, and is not served.

                  yizhan check --db city.gpkg
                  yizhan check --db city.gpkg --repair

                When a GIS has overwritten a layer, its rules and triggers are gone, and what is \
                stored there is neither logged nor noticed. --repair makes them again, with the \
                columns that are lost; every row stays. An import does the same first.
                """
            )
        )
    }

    @OptionGroup var shared: SharedOptions

    @Flag(help: .words("用 JSON 输出结果。", "Print the result as JSON."))
    var json = false

    @Flag(
        help: .words(
            "重新建立被别的程序去掉的触发器、约束和列。",
            "Make triggers, rules and columns again that another program took away."
        )
    )
    var repair = false

    private struct Result: Encodable {
        let ok: Bool
        let revision: Int64
        let counts: [String: Int]
        let findings: [String]
        /// What is well now and will not be, such as holidays that are still missing.
        let warnings: [String]
        let repairs: [String]
    }

    func run() throws {
        let store = try shared.openStore()
        let repairs = repair ? try store.repair().filter(\.isMended) : []
        let findings = try store.check()
        let counts = try store.counts()
        let missing =
            findings.isEmpty ? try store.snapshot().missingHolidays(at: .now) : nil
        if json {
            let language = Speech.current.languageForMachines
            let result = Result(
                ok: findings.isEmpty,
                revision: try store.revision(),
                counts: Dictionary(uniqueKeysWithValues: counts.map { ($0.layer, $0.count) }),
                findings: findings.map { $0.message[language] },
                warnings: missing.map { [$0.advice[language]] } ?? [],
                repairs: repairs.map { $0.message[language] }
            )
            try Terminal.write(json: try JSONText.encode(result))
        } else {
            let revision = try store.revision()
            let list = counts.map { (Self.name(ofLayer: $0.layer), $0.count) }
            try Terminal.write(
                line: Message(
                    "\(shared.db)：\(list.map { "\($0.chinese) \($1)" }.joined(separator: "，"))；"
                        + "版本 \(revision)",
                    "\(shared.db): \(list.map { "\($1) \($0)" }.joined(separator: ", ")); "
                        + "revision \(revision)"
                )
            )
            let lines =
                repairs.map(\.message) + findings.map(\.message)
                + (missing.map { [$0.advice] } ?? [])
                + (findings.isEmpty ? [Message("一切正常", "all is well")] : [])
            for line in lines { try Terminal.write(line: "  " + line.spoken) }
        }
        if !findings.isEmpty { throw ExitCode(Failure.Status.badInput.rawValue) }
    }

    /// What people call the rows of a layer; English has the layer's own name.
    private static func name(ofLayer layer: String) -> Message {
        switch layer {
        case "station": Message("站点", layer)
        case "area": Message("区域", layer)
        case "demand": Message("需求点", layer)
        default: Message(layer, layer)
        }
    }
}
