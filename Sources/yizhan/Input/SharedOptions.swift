public import ArgumentParser
public import Geodesy
public import Logging
import StationStore
public import Stations

/// The language of everything that people read.
///
/// It is chosen before anything is parsed (``Speech``); here it is only checked and explained.
struct LanguageOption: ParsableArguments {
    @Option(
        help: .words(
            "用哪种语言：zh 中文，en 英文；不给则随系统。",
            "The language of messages: zh or en; that of the system if not given."
        )
    )
    var lang: MessageLanguage?

    /// The arguments with a language in front of the command put behind it.
    static func movedBack(_ arguments: [String]) -> [String] {
        let count = arguments.first.map { $0 == "--lang" ? 2 : $0.hasPrefix("--lang=") ? 1 : 0 }
        guard let count, count > 0, arguments.count >= count else { return arguments }
        let rest = arguments.dropFirst(count)
        guard let command = rest.first, !command.hasPrefix("-") else { return Array(rest) }
        return [command] + arguments.prefix(count) + rest.dropFirst()
    }
}

/// The options that every command has.
struct SharedOptions: ParsableArguments {
    @Option(help: .words("数据库文件。", "The database file.", valueName: "path"))
    var db = "yizhan.gpkg"

    @Option(
        help: .words(
            "日志记到哪一级：trace、debug、info、notice、warning、error、critical。",
            "What goes to the log: trace, debug, info, notice, warning, error, critical."
        )
    )
    var logLevel = Logger.Level.info

    @OptionGroup var language: LanguageOption

    /// Opens the database, which has to be there.
    func openStore() throws -> StationStore { try StationStore(path: db) }

    /// Opens the database to answer from it, and doubts it aloud if its tables were changed.
    func openStoreToRead() throws -> StationStore {
        let store = try openStore()
        for change in try store.changesByOthers() {
            Terminal.note(
                Message(
                    "警告：\(db)：\(change.message.chinese)；答案可能不全，请用 yizhan check --repair 修复",
                    "warning: \(db): \(change.message.english); answers may lack rows, mend it with: "
                        + "yizhan check --repair"
                )
            )
        }
        return store
    }

    /// A logger that writes to standard error.
    func makeLogger() -> Logger {
        var logger = Logger(label: "yizhan") { ShownLogHandler(label: $0) }
        logger.logLevel = logLevel
        return logger
    }
}

extension MessageLanguage: ExpressibleByArgument {}
extension Logger.Level: @retroactive ExpressibleByArgument {}
extension CoordinateReferenceSystem: ExpressibleByArgument {
    /// Reads the names that a `crs` column may hold, too.
    public init?(argument: String) {
        self.init(name: argument)
    }
}
