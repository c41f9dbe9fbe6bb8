import Stations

/// Reads CSV (RFC 4180) record by record from a source of any size.
///
/// Memory is bounded by the longest record. Beyond the letter of RFC 4180:
/// - A record ends with CR LF, LF or CR, also mixed in one file, or with the file.
/// - A UTF-8 byte order mark and a first line `sep=;` as Excel writes it are skipped.
/// - Blank lines are skipped; a line of delimiters only is a record of empty fields.
/// - A quote inside an unquoted field is an ordinary character, as most readers have it.
///
/// A thrown error concerns one record, and the next call reads the next record, unless
/// `CSVError.endsReading` says otherwise. Text must be strict UTF-8 without NUL.
public struct CSVReader<Source: ByteSource> {
    private var parser: CSVRecordParser
    private var source: Source

    /// The delimiter in use, known after the first call of `next()` or when it was given.
    public var detectedDelimiter: UInt8? { parser.delimiter }
    /// Row of the record last returned or refused: 0 for the header, nil before it.
    public var lastRow: Int? { parser.lastRow }
    /// Whether an error has ended the reading before the end of the input.
    public private(set) var stoppedEarly = false

    /// Creates a reader.
    ///
    /// Without a delimiter, the most frequent of comma, semicolon, tab and `|` outside quotes in
    /// the header is taken.
    public init(_ source: Source, delimiter: UInt8? = nil, limits: CSVLimits = .default) {
        self.source = source
        parser = CSVRecordParser(delimiter: delimiter, limits: limits)
    }

    /// Returns the next record, the header included, or nil at the end.
    public mutating func next() throws(CSVError) -> CSVRecord? {
        guard !stoppedEarly else { return nil }
        do {
            while true {
                switch try parser.step() {
                case .record(let record): return record
                case .end: return nil
                case .needsMore: parser.add(try readChunk())
                }
            }
        } catch {
            stoppedEarly = error.endsReading
            throw error
        }
    }

    /// Returns the heading: the first record that holds anything, nil if none does.
    ///
    /// Records before it that are blank are passed over, and rows are counted from it.
    public mutating func heading() throws(CSVError) -> CSVRecord? {
        while let record = try next() {
            if !record.isBlank { return record }
            parser.countFromNext()
        }
        return nil
    }

    private mutating func readChunk() throws(CSVError) -> [UInt8] {
        do {
            return try source.read(upTo: ByteWindow.chunkSize)
        } catch {
            throw .readFailed(Message(error))
        }
    }
}
