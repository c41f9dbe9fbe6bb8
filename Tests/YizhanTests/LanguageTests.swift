import ArgumentParser
import Foundation
import StationStore
import Stations
import Testing

@testable import yizhan

@Suite struct LanguageTests {
    private static func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    @Test("The language is that of --lang, else of YIZHAN_LANG, else of the locale")
    func choice() {
        let cases: [([String], [String: String], MessageLanguage, Bool)] = [
            ([], [:], .english, false),
            ([], ["LANG": "zh_CN.UTF-8"], .chinese, false),
            ([], ["LANG": "zh"], .chinese, false),
            ([], ["LANG": "zh-Hans-CN"], .chinese, false),
            ([], ["LANG": "zhuang"], .english, false),
            ([], ["LANG": "zh_CN", "LC_ALL": "C"], .english, false),
            ([], ["LANG": "zh_CN", "LC_ALL": ""], .chinese, false),
            ([], ["LANG": "en_GB", "LC_MESSAGES": "zh_TW"], .chinese, false),
            ([], ["LANG": "zh_CN", "YIZHAN_LANG": "en"], .english, true),
            (["import", "--lang", "zh"], [:], .chinese, true),
            (["--lang=en", "import"], ["LANG": "zh_CN", "YIZHAN_LANG": "zh"], .english, true),
            (["import", "--", "--lang", "zh"], [:], .english, false),
            (["import", "--lang"], [:], .english, false),
            (["import", "--lang", "fr"], ["LANG": "zh_CN"], .chinese, false),
        ]
        for (arguments, environment, language, isAskedFor) in cases {
            let speech = Speech(arguments: arguments, environment: environment)
            #expect(speech.language == language, "\(arguments) \(environment)")
            #expect(speech.isAskedFor == isAskedFor, "\(arguments) \(environment)")
        }
    }

    /// The commands and the words of their help.
    private func help(in language: MessageLanguage) throws -> [String: [String]] {
        try Speech.$current.withValue(Speech(language)) {
            let commands: [any ParsableCommand.Type] =
                [Yizhan.self] + Yizhan.configuration.subcommands
            var words: [String: [String]] = [:]
            for command in commands {
                let dump = try JSONSerialization.jsonObject(with: Data(command._dumpHelp().utf8))
                let members = try #require(
                    (dump as? [String: Any])?["command"] as? [String: Any]
                )
                let arguments = members["arguments"] as? [[String: Any]] ?? []
                let own = arguments.filter { argument in
                    let names = argument["names"] as? [[String: Any]] ?? []
                    return !names.contains { ["help", "version"].contains($0["name"] as? String) }
                }
                words[command._commandName] =
                    [members["abstract"], members["discussion"]].map { $0 as? String ?? "" }
                    + own.map { $0["abstract"] as? String ?? "" }
            }
            return words
        }
    }

    @Test("Every command and every option is explained in both languages")
    func completeHelp() throws {
        let chinese = try help(in: .chinese)
        let english = try help(in: .english)
        #expect(chinese.count > 8)
        #expect(chinese.mapValues(\.count) == english.mapValues(\.count))
        for (command, words) in chinese {
            #expect(words.count >= 2, "\(command)")
            for (word, other) in zip(words, english[command] ?? []) {
                #expect(Self.isChinese(word), "\(command): \(word)")
                #expect(!other.isEmpty && other != word, "\(command): \(other)")
            }
        }
        // Names of places and examples of Chinese words stand in English help, too.
        for (command, words) in english where command != "yizhan" && command != "hours" {
            for word in words { #expect(!Self.isChinese(word), "\(command): \(word)") }
        }
    }

    @Test("No word of the argument parser is left in English")
    func parserWords() throws {
        let english = [
            "OVERVIEW", "USAGE", "Usage", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Error", "Help:",
            "default", "values:", "Show ", "See ", "Missing", "Unknown", "invalid", "Please",
            "nexpected", "Did you", "does not take", "for more", "<subcommand>",
        ]
        let mistakes = [
            ["nearest", "--lon", "1"], ["nearest", "--lon"],
            ["nearest", "--lon", "x", "--lat", "1"],
            ["nearest", "--lno", "1"], ["nearest", "a", "b", "--lon", "1", "--lat", "1"],
            ["nearest", "--lon", "1", "--lat", "1", "x"], ["import"], ["import", "--as", "x", "y"],
            ["export", "--format", "x", "y"], ["frobnicate"], ["import", "--qwertz", "x"],
            ["nearest", "--json=yes", "--lon", "1", "--lat", "1"], ["export", "--lang", "xx", "y"],
        ]
        let texts = Speech.$current.withValue(Speech(.chinese)) {
            mistakes.map { arguments -> String in
                do {
                    _ = try Yizhan.parseAsRoot(arguments)
                    return ""
                } catch {
                    return ParserWords.spoken(Yizhan.fullMessage(for: error))
                }
            }
                + ([Yizhan.self] + Yizhan.configuration.subcommands).map { command in
                    ParserWords.spoken(Yizhan.helpMessage(for: command, columns: 80))
                }
        }
        #expect(texts.count == mistakes.count + 9)
        for text in texts {
            #expect(Self.isChinese(text), "\(text)")
            for word in english { #expect(!text.contains(word), "\(word) in: \(text)") }
        }
    }

    @Test("In English the words of the argument parser stay as they are")
    func englishParserWords() {
        let text = "Error: Missing expected argument '<files> ...'"
        Speech.$current.withValue(Speech(.english)) {
            #expect(ParserWords.spoken(text) == text)
        }
    }

    @Test(
        "A Chinese locale or --lang zh changes what people read, and JSON only if it is asked for"
    )
    func importing() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write("name,lon,lat\n甲,108.9,34.2\n乙,x,34.2\n", to: "l.csv")
        let arguments = ["import", list, "--crs", "wgs84", "--problems", "p.csv"]
        let locale = ["LC_ALL": "zh_CN.UTF-8"]
        let text = try program.run(arguments, environment: locale)
        #expect(text.output.contains("读 2，新增 1，更新 0，不变 0，拒绝 1，警告 0"), "\(text.output)")
        #expect(text.output.contains("已存入 yizhan.gpkg，版本 1"))
        #expect(try program.run(["--lang", "zh"] + arguments).output.contains("读 2"))
        #expect(try program.run(arguments + ["--lang=zh"]).output.contains("读 2"))
        let english = try program.run(arguments + ["--lang", "en"], environment: locale)
        #expect(english.output.contains("2 read"))
        for (asked, isChinese) in [([], false), (["--lang", "zh"], true)] as [([String], Bool)] {
            let json = try program.run(arguments + ["--json"] + asked, environment: locale).json()
            let problems = try #require(json["problems"] as? [[String: Any]])
            #expect(problems.first?["reason"] as? String == "bad_coordinate")
            let message = try #require(problems.first?["message"] as? String)
            #expect(Self.isChinese(message) == isChinese, "\(message)")
            let file = try String(contentsOfFile: program.path("p.csv"), encoding: .utf8)
            #expect(file.contains("file,row,line,column,severity,reason,message\r\n"))
            #expect(Self.isChinese(file))
        }
    }

    /// Command lines that fail, and the status with which they end.
    private static let badLines: [(line: String, status: Int32)] = [
        ("nearest --lon 181 --lat 1", 64), ("nearest --lon 1", 64),
        ("nearest --lon 1 --lat 1 --amenities sauna", 64),
        ("nearest --lon 1 --lat 1 --status maybe", 64), ("check --db none.gpkg", 66),
        ("check --db l.csv", 65), ("import none.csv", 66), ("import .", 66),
        ("export x.txt", 64), ("export no/x.csv", 74), ("backup l.csv", 64),
        ("backup no/x", 74), ("audit", 66), ("audit --area x", 66), ("audit --profile x", 64),
        ("audit --radius 0", 64), ("audit --metric network", 66), ("audit --compare l.csv", 65),
        ("hours Mo-Xx", 64), ("serve --port 0", 64), ("serve --sample none", 66),
        ("serve --tls-cert x --tls-key y", 66), ("serve --tiles x", 64),
        ("import l.csv l.csv --as network", 65), ("import l.csv --strict", 65),
        ("export yizhan.gpkg --format csv", 64),
    ]

    @Test("Mistakes are told in Chinese, with the same status", arguments: badLines.indices)
    func mistakes(number: Int) throws {
        let (line, status) = Self.badLines[number]
        let arguments = line.split(separator: " ").map(String.init)
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write("name,lon,lat\n甲,108.9,34.2\n乙,x,y\n", to: "l.csv")
        #expect(try program.run(["import", list, "--crs", "wgs84"]).status == 0)
        let chinese = try program.run(arguments, environment: ["LANG": "zh_CN.UTF-8"])
        let english = try program.run(arguments)
        #expect(chinese.status == status && english.status == status, "\(line)")
        #expect(Self.isChinese(chinese.errors), "\(line): \(chinese.errors)")
        #expect(!Self.isChinese(english.errors.replacing("甲", with: "")), "\(english.errors)")
        #expect(chinese.errors != english.errors)
    }

    @Test("Answers for people are in Chinese")
    func answers() throws {
        let program = try CommandLineProgram()
        defer { program.remove() }
        let list = try program.write(
            "name,lon,lat,opening_hours,toilet\nA,108.9,34.2,24/7,yes\n",
            to: "l.csv"
        )
        #expect(try program.run(["import", list, "--crs", "wgs84"]).status == 0)
        let runs = [
            (["nearest", "--lon", "108.9", "--lat", "34.21", "--open", "now"], "步行"),
            (["nearest", "--lon", "1", "--lat", "1", "--within", "1"], "没有符合条件的站点"),
            (["hours", "Mo-Fr 08:00-18:00", "--at", "2026-11-27T12:00"], "本周开放 50 小时"),
            (["check"], "一切正常"), (["backup", "b.gpkg"], "字节，版本 1"),
        ]
        for (arguments, words) in runs {
            let outcome = try program.run(arguments + ["--lang", "zh"])
            #expect(outcome.status == 0 && outcome.output.contains(words), "\(outcome.output)")
            let english = try program.run(arguments).output
            #expect(!Self.isChinese(english), "\(english)")
        }
    }
}
