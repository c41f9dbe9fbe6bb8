/// The frame of a chapter of a report.
enum ReportSection {
    /// A chapter with its heading.
    ///
    /// - Parameters:
    ///   - number: the number of the chapter in Chinese.
    ///   - title: the heading.
    ///   - startsPage: whether it begins a page on paper.
    ///   - content: what follows.
    /// - Returns: the whole chapter.
    static func markup(
        _ number: String,
        _ title: Bilingual,
        startsPage: Bool = false,
        _ content: [Markup]
    ) -> Markup {
        .element(
            "section",
            startsPage ? [.style("page")] : [],
            .element("h2", [], .text(number + "、") + title.markup) + .joined(content)
        )
    }

    /// A heading within a chapter.
    static func heading(_ title: Bilingual) -> Markup { .element("h3", [], title.markup) }

    /// A paragraph in both languages.
    static func paragraph(_ words: Bilingual) -> Markup { .element("p", [], words.markup) }

    /// A remark in small type.
    static func remark(_ words: Bilingual) -> Markup {
        .element("p", [.style("small")], words.markup)
    }

    /// Why something is not there.
    static func absent(_ words: Bilingual) -> Markup {
        .element("p", [.style("absent")], words.markup)
    }
}
