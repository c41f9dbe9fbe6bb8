/// Yields the rows of a list one at a time, whatever the format.
public protocol StationDraftReader {
    /// The next row, nil at the end of the list.
    ///
    /// - Throws: an error if the rest of the list cannot be read at all.
    mutating func next() throws -> StationDraftResult?
}

/// One row of a list, or why it cannot be read as a row.
public enum StationDraftResult: Hashable, Sendable {
    /// The row.
    case draft(StationDraft)
    /// A row that is no record; the next one may be.
    case problem(ImportProblem)
}
