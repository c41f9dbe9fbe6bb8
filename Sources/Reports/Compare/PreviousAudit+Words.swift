import Coverage

extension PreviousAudit {
    /// What a number has become since, with its sign; nil if one of the two is missing.
    func change(of headline: Headline, in audit: Audit) -> String? {
        guard let old = self[headline], let new = headline.value(of: audit) else { return nil }
        return headline.change(from: old, to: new.certain)
    }

    /// What is compared with, and whether it was asked otherwise.
    func words(comparedWith audit: Audit) -> Bilingual {
        let differences = differences(from: audit)
        let since = Bilingual(
            "与 \(date)（版本 \(revision)）相比。",
            "Compared with \(date) (revision \(revision))."
        )
        guard !differences.isEmpty else { return since }
        let names = differences.joined(separator: ", ")
        return Bilingual(
            since.chinese + "参数不同：\(names)。",
            since.english + " Other parameters: \(names)."
        )
    }
}
