/// Where the content of a field lies, as distances from the start of its record.
struct CSVFieldSpan {
    var start: Int
    var end: Int
    /// Whether the content holds quotes written twice.
    var hasDoubledQuotes: Bool
}
