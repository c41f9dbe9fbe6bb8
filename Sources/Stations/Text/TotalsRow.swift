/// Knows the words under which lists put sums, which are rows of no thing of their own.
public enum TotalsRow {
    /// Whether a cell says that its row is a sum: `合计`, `总 计：`, `Total`.
    public static func isTotal(_ cell: String) -> Bool {
        guard cell.utf8.count <= 60 else { return false }
        return words.contains(TextFolding.fold(cell).filter { $0.isLetter })
    }

    private static let words: Set<String> = [
        "合计", "总计", "小计", "共计", "累计", "总合计", "本页合计", "本页小计", "合计数", "total", "totals",
        "subtotal", "grandtotal", "sum",
    ]
}
