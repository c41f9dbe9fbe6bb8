import CivilTime
import Coverage
import Stations

/// The cover: what, where and when, the eight numbers, every parameter.
enum CoverSection {
    static func markup(_ audit: Audit, _ previous: PreviousAudit?) -> Markup {
        .element(
            "section",
            [.style("cover")],
            .joined([
                header(audit), notice(audit), cards(audit, previous), legend(audit, previous),
                ReportSection.heading(Bilingual("参数", "Parameters")), parameters(audit),
            ])
        )
    }

    private static func header(_ audit: Audit) -> Markup {
        let title = Bilingual(
            "户外劳动者服务站点覆盖审计",
            "Coverage audit of rest stations for outdoor workers"
        )
        let date = audit.parameters.date.date().description
        return .element(
            "header",
            [],
            .joined([
                .element("h1", [], title.markup),
                .element("p", [.style("place")], .name(audit.placeName)),
                .element(
                    "p",
                    [.style("facts")],
                    .text("\(date) · 数据版本 revision \(audit.revision) · 驿站 Yizhan")
                ),
            ])
        )
    }

    private static func notice(_ audit: Audit) -> Markup {
        guard let notice = audit.snapshot.notice else { return .empty }
        return .element(
            "p",
            [.style("notice")],
            Bilingual(notice.chinese, notice.english).markup
        )
    }

    private static func cards(_ audit: Audit, _ previous: PreviousAudit?) -> Markup {
        let cards = Headline.allCases.map { card($0, audit, previous) }
        return .element("div", [.style("cards")], .joined(cards))
    }

    private static func card(
        _ headline: Headline,
        _ audit: Audit,
        _ previous: PreviousAudit?
    ) -> Markup {
        let value = headline.value(of: audit)
        let isCertain = value?.certain == value?.possible
        let range =
            isCertain
            ? Markup.text("\u{00A0}") : .text("至多 up to \(headline.text(value?.possible))")
        var beside: [Markup] = []
        if previous != nil {
            beside.append(
                line("变化 change", previous?.change(of: headline, in: audit) ?? Figure.absent)
            )
        }
        if audit.projection != nil {
            let projected = headline.projected(of: audit)?.certain
            beside.append(line("在建建成后 when built", headline.text(projected)))
        }
        return .element(
            "div",
            [.style("card")],
            .joined([
                .element("p", [.style("label")], headline.label(audit.parameters).markup),
                .element("p", [.style("value")], .text(headline.text(value?.certain))),
                .element("p", [.style("range")], range), .joined(beside),
            ])
        )
    }

    private static func line(_ label: String, _ value: String) -> Markup {
        .element(
            "p",
            [.style("beside")],
            .element("span", [], .text(label)) + .element("b", [], .text(value))
        )
    }

    private static func legend(_ audit: Audit, _ previous: PreviousAudit?) -> Markup {
        var words = [
            Bilingual(
                "大字为确定值；设施、时间或进入方式未知的站点都算“是”时，至多可达下面的数。",
                "Large figures are certain; below them what is possible if everything unknown is a yes."
            )
        ]
        if let previous {
            words.append(previous.words(comparedWith: audit))
        } else {
            words.append(
                Bilingual(
                    "未指定以往报告（--compare），故无变化。",
                    "No earlier report was given (--compare), hence no change."
                )
            )
        }
        return .joined(words.map(ReportSection.remark))
    }

    private static func parameters(_ audit: Audit) -> Markup {
        let lines = audit.parameterLines.map { line in
            Markup.element(
                "div",
                [],
                .element("dt", [], line.label.markup) + .element("dd", [], .text(line.value))
            )
        }
        return .element("dl", [.style("parameters")], .joined(lines))
    }
}
