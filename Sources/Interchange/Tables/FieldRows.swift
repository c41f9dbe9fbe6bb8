import Geodesy
import Stations

/// One row of a list of fields.
enum FieldRow {
    /// A record to read fields of.
    case record(FieldRecord)
    /// A row that is no record.
    case problem(ImportProblem)
}

/// Rows whose fields are known by their names, from a table or from features.
protocol FieldRows {
    /// The headings or properties that are not used.
    var unused: [String] { get }

    /// What there is to say of the headings and the reference system.
    ///
    /// - Parameter flag: the reference system declared for the file.
    /// - Returns: warnings of the whole list.
    func notes(flag: CoordinateReferenceSystem?) -> [ImportProblem]

    /// The reference system of rows that name none.
    ///
    /// - Parameter flag: the reference system declared for the file.
    /// - Returns: the system, nil if nobody says.
    /// - Throws: ``LayerProblem`` if the file names one that is not known.
    func reference(
        flag: CoordinateReferenceSystem?
    ) throws(LayerProblem) -> CoordinateReferenceSystem?

    /// The next row, nil after the last.
    ///
    /// - Throws: ``ImportFileError`` if the rest of the file cannot be read.
    mutating func next() throws(ImportFileError) -> FieldRow?
}

extension FieldTable: FieldRows {
    func notes(flag: CoordinateReferenceSystem?) -> [ImportProblem] { notes.problems }

    func reference(
        flag: CoordinateReferenceSystem?
    ) throws(LayerProblem) -> CoordinateReferenceSystem? { datum ?? flag }
}
