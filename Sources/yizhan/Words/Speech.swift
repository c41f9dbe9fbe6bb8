import Foundation
import Stations

/// The language that this run speaks.
struct Speech: Sendable {
    /// The language of everything that people read.
    let language: MessageLanguage
    /// Whether somebody asked for it by `--lang` or `YIZHAN_LANG`; a locale alone does not count.
    let isAskedFor: Bool

    /// How the program speaks at this point.
    @TaskLocal static var current = Speech(
        arguments: CommandLine.arguments,
        environment: ProcessInfo.processInfo.environment
    )

    /// The language of messages inside JSON: English unless another was asked for, so that a
    /// script reads the same in every locale.
    var languageForMachines: MessageLanguage { isAskedFor ? language : .english }

    init(_ language: MessageLanguage, isAskedFor: Bool = true) {
        self.language = language
        self.isAskedFor = isAskedFor
    }

    /// Finds the language before anything is parsed, since even the help is written in it.
    ///
    /// `--lang` comes before `YIZHAN_LANG`, and that before the locale: `LC_ALL`, `LC_MESSAGES`,
    /// `LANG`, the first that is set. A value that names no language is refused by the parser.
    init(arguments: [String], environment: [String: String]) {
        if let asked = Self.argument(in: arguments) ?? environment["YIZHAN_LANG"],
            let language = MessageLanguage(rawValue: asked)
        {
            self.init(language)
            return
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
            .first { !$0.isEmpty }
        let isChinese = locale.map { $0 == "zh" || $0.hasPrefix("zh_") || $0.hasPrefix("zh-") }
        self.init(isChinese == true ? .chinese : .english, isAskedFor: false)
    }

    private static func argument(in arguments: [String]) -> String? {
        let options = arguments.prefix { $0 != "--" }
        var found: String?
        for (option, next) in zip(options, options.dropFirst() + [""]) {
            if option == "--lang" {
                found = next
            } else if option.hasPrefix("--lang=") {
                found = String(option.dropFirst("--lang=".count))
            }
        }
        return found
    }
}

extension Message {
    /// The words in the language of this run.
    var spoken: String { self[Speech.current.language] }
}
