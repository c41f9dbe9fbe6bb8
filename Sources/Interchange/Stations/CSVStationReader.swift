public import Geodesy
public import Stations

/// Reads a CSV list of stations row by row.
public struct CSVStationReader<Source: ByteSource>: StationDraftReader {
    private var table: CSVTable<Source>
    private let builder: StationDraftBuilder
    private let columns: StationColumns
    private var filled: Set<Int> = []

    /// The headings of columns that have no field; their cells are kept with each station.
    ///
    /// A column without a heading is among them once it has held something.
    public var extraColumns: [String] {
        columns.columns.indices.filter { index in
            columns.columns[index].role == .extra
                && (!table.headings[index].isEmpty || filled.contains(index))
        }.map { columns.columns[$0].name }
    }

    /// What there is to say of the headings.
    public var notes: [ImportProblem] { columns.notes.problems }

    /// Reads the heading.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file.
    ///   - delimiter: what separates fields; nil to find out.
    ///   - catalogue: the amenities of the data set, whose words are headings too.
    ///   - crs: the reference system declared for the file, to compare with what headings say.
    /// - Throws: ``ImportFileError`` if this is no list of stations.
    public init(
        _ source: Source,
        delimiter: UInt8? = nil,
        catalogue: AmenityCatalogue,
        crs: CoordinateReferenceSystem? = nil
    ) throws(ImportFileError) {
        table = try CSVTable(source, delimiter: delimiter)
        builder = StationDraftBuilder(catalogue: catalogue)
        columns = try StationColumns(table.headings, builder.headings, crs: crs)
    }

    /// The next row; a broken record is a problem, and the one after it is read again.
    public mutating func next() throws -> StationDraftResult? {
        switch try table.next() {
        case nil: return nil
        case .problem(let problem): return .problem(problem)
        case .record(let record):
            var draft = StationDraft(row: record.row, line: record.line)
            draft.datum = columns.datum
            for (column, text) in zip(columns.columns, record.fields) {
                let cell = StationDraft.Cell(
                    column: column.name,
                    text: FormulaGuard.restored(text)
                )
                builder.add(cell, as: column.role, word: column.word, to: &draft)
            }
            for (index, heading) in table.headings.enumerated() where heading.isEmpty {
                if record.fields[index].contains(where: { !$0.isWhitespace }) {
                    filled.insert(index)
                }
            }
            return .draft(draft)
        }
    }
}
