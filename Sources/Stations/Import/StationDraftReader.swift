/// Yields the rows of a list one at a time, whatever the format.
public protocol StationDraftReader {
    /// The next row, nil at the end of the list.
    ///
    /// - Throws: an error if the rest of the list cannot be read at all.
    mutating func next() throws -> StationDraftResult?

    /// The headings without a field that have been seen so far; their cells are kept.
    var extraColumns: [String] { get }

    /// What there is to say of the list as a whole, as far as it has been read.
    var notes: [ImportProblem] { get }
}

/// One row of a list, or why it cannot be read as a row.
public enum StationDraftResult: Hashable, Sendable {
    /// The row.
    case draft(StationDraft)
    /// A row that is no record; the next one may be.
    case problem(ImportProblem)
}
