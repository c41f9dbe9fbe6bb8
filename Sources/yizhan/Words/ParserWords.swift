import Stations

/// The argument parser's own words, which it has in English only, in the language of this run.
enum ParserWords {
    /// Turns a text that the argument parser made.
    static func spoken(_ text: String) -> String {
        guard Speech.current.language == .chinese else { return text }
        return chinese(text)
    }

    /// A text with each of the parser's phrases in Chinese; what is none of them stays.
    static func chinese(_ text: String) -> String {
        var text = text
        for phrase in phrases {
            text.replace(phrase.english, maxReplacements: phrase.isOnce ? 1 : .max) { match in
                match.output.indices.dropFirst().reduce(phrase.chinese) { words, index in
                    let part = match.output[index].substring.map(String.init) ?? ""
                    return words.replacing("{\(index)}", with: part)
                }
            }
        }
        return text
    }

    /// A phrase of the parser: `{1}` in the Chinese words is the first group of the English ones.
    private struct Phrase {
        let english: Regex<AnyRegexOutput>
        let chinese: String
        let isOnce: Bool

        /// Makes a phrase; nil for what is no regular expression.
        init?(_ english: String, _ chinese: String, isOnce: Bool = true) {
            guard let english = try? Regex(english).anchorsMatchLineEndings() else { return nil }
            self.english = english
            self.chinese = chinese
            self.isOnce = isOnce
        }
    }

    private static var phrases: [Phrase] { headings + mistakes + notes }

    private static var headings: [Phrase] {
        [
            Phrase("^OVERVIEW: ", ""), Phrase("^USAGE: ", "用法："), Phrase("^Usage: ", "用法："),
            Phrase("^ARGUMENTS:$", "参数："), Phrase("^OPTIONS:$", "选项："),
            Phrase("^SUBCOMMANDS:$", "命令："), Phrase("^Error: ", "错误："),
            Phrase("^Help:  ", "说明："),
        ].compactMap(\.self)
    }

    private static var mistakes: [Phrase] {
        [
            Phrase("Unknown option '([^']*)'\\. Did you mean '([^']*)'\\?", "没有选项“{1}”，是不是“{2}”？"),
            Phrase("Unknown option '([^']*)'", "没有选项“{1}”"),
            Phrase("Missing value for '([^']*)'", "“{1}”缺少值"),
            Phrase("Missing expected argument '([^']*)'", "缺少“{1}”"),
            Phrase("Missing one of: '(.*)'$", "缺少其中之一：“{1}”"),
            Phrase("Unexpected argument '([^']*)'", "多余的参数“{1}”"),
            Phrase("([0-9]+) unexpected arguments: '(.*)'$", "{1} 个多余的参数：“{2}”"),
            Phrase(
                "The option '([^']*)' does not take any value, but '(.*)' was specified\\.",
                "选项“{1}”不带值，却给了“{2}”"
            ),
            Phrase("The value '(.*)' is invalid for '([^']*)'", "“{1}”不能作为“{2}”的值"),
            Phrase("\\. Please provide one of the following:$", "，请从以下选一个："),
            Phrase("\\. Please provide one of (.*)\\.$", "，请用 {1}"),
            Phrase("'([a-z0-9_-]+)' (?:and|or) '([a-z0-9_-]+)'$", "'{1}' 或 '{2}'"),
        ].compactMap(\.self)
    }

    private static var notes: [Phrase] {
        [
            Phrase(
                "\\(values:\\s+([^;()]*);\\s+default:\\s+([^()]*)\\)",
                "（可选：{1}；默认：{2}）",
                isOnce: false
            ),
            Phrase("\\(values:\\s+([^;()]*)\\)", "（可选：{1}）", isOnce: false),
            Phrase("\\(default:\\s+([^()]*)\\)", "（默认：{1}）", isOnce: false),
            Phrase("Show the version\\.", "显示版本。"), Phrase("Show help information\\.", "显示帮助。"),
            Phrase("Show subcommand help information\\.", "显示某个命令的帮助。"),
            Phrase(
                "^  See '(.*) <subcommand>' for detailed help\\.",
                "  各命令的详细说明：{1} <subcommand>"
            ),
            Phrase("^  See '(.*)' for more information\\.", "  更多说明：{1}"),
            Phrase(" <subcommand>", " <命令>", isOnce: false),
        ].compactMap(\.self)
    }
}
