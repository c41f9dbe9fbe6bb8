public import Coverage

/// An audit as a report of one self-contained HTML file, in Chinese and English, for A4 paper.
public struct AuditReport: Sendable {
    let audit: Audit
    let previous: PreviousAudit?
    let command: String?

    /// Makes a report.
    ///
    /// - Parameters:
    ///   - audit: the audit, with all its parts; what is missing is left out.
    ///   - previous: an earlier audit, whose differences are shown.
    ///   - command: the command that makes the report again, to be printed in it.
    public init(_ audit: Audit, since previous: PreviousAudit? = nil, command: String? = nil) {
        self.audit = audit
        self.previous = previous
        self.command = command
    }

    /// The bytes of the file.
    ///
    /// - Complexity: O(n) for n stations, positions of outlines and gaps.
    public var bytes: [UInt8] { Array(document.source.utf8) }

    var document: Markup {
        .verbatim("<!doctype html>\n")
            + .element("html", [Attribute("lang", "zh-CN")], head + body)
    }

    private var head: Markup {
        .element(
            "head",
            [],
            .joined([
                .void("meta", [Attribute("charset", "utf-8")]),
                .void(
                    "meta",
                    [
                        Attribute("name", "viewport"),
                        Attribute("content", "width=device-width, initial-scale=1"),
                    ]
                ),
                .element("title", [], .text("覆盖审计 Coverage audit · \(audit.placeName)")),
                .styleSheet(PackageResources.report_css),
                .styleSheet(PackageResources.map_css),
            ])
        )
    }

    private var body: Markup {
        .element(
            "body",
            [],
            .joined([
                CoverSection.markup(audit, previous),
                AreaSection.markup(audit, previous),
                MapSection.markup(audit),
                TimeSection.markup(audit),
                GapSection.markup(audit),
                ComplianceSection.markup(audit),
                QualitySection.markup(audit),
                WorkerReportSection.markup(),
                MethodSection.markup(audit, command),
                AnnexSection.markup(audit),
            ])
        )
    }
}

extension Audit {
    /// What the audit is about, in words.
    var placeName: String {
        if areas.count == 1, let area = areas.first { return area.name }
        guard total.code != "total" else { return "\(areas.count) 个区域 areas" }
        return total.name == "合计" ? total.code : total.name
    }
}
