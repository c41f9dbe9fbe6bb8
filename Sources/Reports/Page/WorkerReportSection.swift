/// Reports by workers, which are not recorded yet.
enum WorkerReportSection {
    static func markup() -> Markup {
        ReportSection.markup(
            "七",
            Bilingual("劳动者反映与处理", "Reports by workers, and how they were handled"),
            [
                ReportSection.absent(
                    Bilingual(
                        "尚无记录：目前还不收集劳动者反映。",
                        "None are recorded yet: reports are not collected at present."
                    )
                )
            ]
        )
    }
}
