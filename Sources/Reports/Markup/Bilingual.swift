/// A phrase of a report in both of its languages.
struct Bilingual: Hashable, Sendable {
    /// The phrase in Chinese.
    let chinese: String
    /// The phrase in English.
    let english: String

    /// Makes a phrase.
    init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// Both languages on one line.
    var text: String { "\(chinese) \(english)" }

    /// The Chinese phrase with the English one smaller behind it.
    var markup: Markup {
        .text(chinese) + .text(" ")
            + .element("span", [.style("en"), Attribute("lang", "en")], .text(english))
    }
}
