import Foundation
import GRDB
import Testing

@Suite("Tables that another program changed, as the commands tell it")
struct ChangedTableTests {
    /// A program with a database of one station whose tables have lost something.
    private func program(without sql: String) throws -> CommandLineProgram {
        let program = try CommandLineProgram()
        let list = try program.write("name,lon,lat\nA,108.9,34.2\n", to: "l.csv")
        #expect(try program.run(["import", list, "--crs", "wgs84"]).status == 0)
        let database = try DatabaseQueue(path: program.path("yizhan.gpkg"))
        try database.write { try $0.execute(sql: sql) }
        try database.close()
        return program
    }

    private let lostLog = "DROP TRIGGER station_log_insert"

    @Test("check and --repair speak the language of the person, and JSON English unless asked")
    func check() throws {
        let program = try program(without: lostLog)
        defer { program.remove() }
        let locale = ["LANG": "zh_CN.UTF-8"]
        let chinese = try program.run(["check"], environment: locale)
        #expect(chinese.status == 65)
        #expect(chinese.output.contains("yizhan.gpkg：站点 1，区域 0，需求点 0；版本 1"))
        #expect(chinese.output.contains("station：触发器 station_log_insert 没有了或被改了"))
        #expect(chinese.output.contains("这些表可用 yizhan check --repair 修复"))
        let english = try program.run(["check"])
        #expect(english.output.contains("yizhan.gpkg: 1 station, 0 area, 0 demand; revision 1"))
        #expect(english.output.contains("station: the trigger station_log_insert is gone"))
        let json = try program.run(["check", "--json"], environment: locale).json()
        let finding = try #require((json["findings"] as? [String])?.first)
        #expect(finding.hasPrefix("station: the trigger"))
        let asked = try program.run(["check", "--json", "--lang", "zh"]).json()
        #expect((asked["findings"] as? [String])?.first?.hasPrefix("station：触发器") == true)

        let repaired = try program.run(["check", "--repair"], environment: locale)
        #expect(repaired.status == 0, "\(repaired.output)")
        #expect(repaired.output.contains("已修复：station：触发器 station_log_insert"))
        #expect(repaired.output.contains("一切正常"))
    }

    @Test("Commands that answer from such tables warn, and answer", arguments: ["zh", "en"])
    func reading(language: String) throws {
        let program = try program(without: lostLog)
        defer { program.remove() }
        let warning =
            language == "zh"
            ? "警告：yizhan.gpkg：station：触发器 station_log_insert 没有了或被改了"
            : "warning: yizhan.gpkg: station: the trigger station_log_insert is gone"
        for arguments in [["nearest", "--lon", "108.9", "--lat", "34.2"], ["export", "-"]] {
            let outcome = try program.run(arguments + ["--lang", language])
            #expect(outcome.status == 0 && outcome.output.contains("A"), "\(outcome.output)")
            #expect(outcome.errors.contains(warning), "\(outcome.errors)")
            #expect(outcome.errors.contains("yizhan check --repair"))
        }
    }

    @Test("A trigger of another program is no reason for a warning")
    func harmless() throws {
        let program = try program(
            without: "CREATE TRIGGER stranger AFTER INSERT ON station BEGIN SELECT 1; END"
        )
        defer { program.remove() }
        let outcome = try program.run(["nearest", "--lon", "108.9", "--lat", "34.2"])
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    }

    @Test("An import mends the tables first, and says so in the language of the person")
    func importing() throws {
        let program = try program(without: lostLog)
        defer { program.remove() }
        let list = program.path("l.csv")
        let outcome = try program.run(["import", list, "--crs", "wgs84", "--lang", "zh"])
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("yizhan.gpkg：已修复：station：触发器 station_log_insert"))
    }
}
