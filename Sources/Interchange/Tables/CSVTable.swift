import Stations

/// A CSV file with a heading: records as long as the heading, or what is wrong with them.
struct CSVTable<Source: ByteSource> {
    /// One row.
    enum Row {
        /// A record with a cell under each heading.
        case record(CSVRecord)
        /// A row that is no record.
        case problem(ImportProblem)
    }

    /// The headings, without space around them.
    let headings: [String]
    private var reader: CSVReader<Source>
    private var rows = 0

    /// Reads the heading.
    init(_ source: Source, delimiter: UInt8?) throws(ImportFileError) {
        reader = CSVReader(source, delimiter: delimiter)
        do {
            guard let heading = try reader.heading() else { throw ImportFileError.noRows }
            headings = heading.fields.map(TextFolding.collapse)
        } catch let error as CSVError {
            throw .unusable(error.message)
        } catch {
            throw .noRows
        }
    }

    /// The next row; rows that hold nothing at all are passed over.
    mutating func next() throws(ImportFileError) -> Row? {
        while true {
            do {
                guard let record = try reader.next() else {
                    if rows == 0 { throw ImportFileError.noRows }
                    return nil
                }
                if record.isBlank { continue }
                rows += 1
                return check(record)
            } catch let error as CSVError {
                if case .badEncoding = error { throw .unusable(error.message) }
                if error.endsReading { throw .unusable(error.message) }
                rows += 1
                return .problem(malformed(error.line ?? 0, error.message))
            } catch let error as ImportFileError {
                throw error
            } catch {
                throw .unusable(Message(error))
            }
        }
    }

    private func check(_ record: CSVRecord) -> Row {
        let surplus = record.fields.dropFirst(headings.count)
        guard record.fields.count >= headings.count, surplus.allSatisfy(\.isEmpty) else {
            return .problem(
                malformed(
                    record.line,
                    Message(
                        "有 \(record.fields.count) 个字段，标题有 \(headings.count) 个；"
                            + "是不是少了引号或分隔符？",
                        "\(record.fields.count) fields, but the heading has \(headings.count); "
                            + "is a quote or a delimiter missing?"
                    ),
                    row: record.row
                )
            )
        }
        return .record(record)
    }

    private func malformed(_ line: Int, _ message: Message, row: Int? = nil) -> ImportProblem {
        ImportProblem(
            row: row ?? reader.lastRow ?? rows,
            line: line,
            severity: .error,
            reason: .malformedRow,
            message: message
        )
    }
}
