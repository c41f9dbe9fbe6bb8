public import CivilTime

extension CivilDate {
    /// Reads the cell of a list: `2026-11-21`, `2026/11/21`, `2026.11.21` or `2026年11月21日`.
    ///
    /// A time behind the day, as in `2026-11-21T08:00:00+08:00`, is left aside. Years before 1900
    /// and after 2999 are taken for mistakes. Any other text, and a day that does not exist, gives
    /// nil.
    ///
    /// - Parameter text: the text of the cell.
    public init?(cell text: String) {
        let folded = TextFolding.fold(text)
        let date = folded.prefix { $0 != "t" && $0 != " " }
        let parts = date.split(omittingEmptySubsequences: true) { "-/.年月日".contains($0) }
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2,
            let year = Int(parts[0]), (1_900...2_999).contains(year),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
