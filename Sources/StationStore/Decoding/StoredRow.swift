import CSQLite
import CivilTime
import Geodesy
import Stations

/// The row at which a statement stands: the one door through which values leave the database.
///
/// SQLite lets anybody store a value of any type in any column. Nothing here traps: a value that
/// is not of its column's shape is noted as a fault and reads as nil.
struct StoredRow {
    let statement: OpaquePointer
    let table: StoredTable
    /// Whether the database lacks a column, for each one.
    let isLost: [Bool]
    let faults: StoredFaults

    /// The number of the row.
    var id: Int64 { sqlite3_column_int64(statement, 0) }

    func text(_ column: Int) -> String? {
        switch type(of: column) {
        case SQLITE_TEXT:
            let bytes = Self.bytes(statement, Int32(column + 1))
            if let text = String(validating: bytes, as: UTF8.self) { return text }
            return fault(column)
        // Digits without quotes mean the same.
        case SQLITE_INTEGER: return String(sqlite3_column_int64(statement, Int32(column + 1)))
        case SQLITE_NULL: return missing(column)
        default: return fault(column)
        }
    }

    /// The text, if it is one of those that the column allows.
    func choice(_ column: Int) -> String? {
        guard let text = text(column) else { return nil }
        guard case .choice(let values) = table.columns[column].shape, values.contains(text) else {
            return fault(column)
        }
        return text
    }

    func rowNumber(_ column: Int) -> Int64? {
        switch type(of: column) {
        case SQLITE_INTEGER: return sqlite3_column_int64(statement, Int32(column + 1))
        case SQLITE_NULL: return missing(column)
        default: return fault(column)
        }
    }

    /// The whole number, if it is in the range of the column.
    func integer(_ column: Int) -> Int? {
        let number: Int?
        switch type(of: column) {
        case SQLITE_INTEGER:
            number = Int(exactly: sqlite3_column_int64(statement, Int32(column + 1)))
        case SQLITE_FLOAT:
            number = Int(exactly: sqlite3_column_double(statement, Int32(column + 1)))
        case SQLITE_NULL: return missing(column)
        default: return fault(column)
        }
        guard let number, case .integer(let range) = table.columns[column].shape,
            range.contains(number)
        else { return fault(column) }
        return number
    }

    /// The number, if it is in the range of the column.
    func number(_ column: Int) -> Double? {
        switch type(of: column) {
        case SQLITE_INTEGER, SQLITE_FLOAT: break
        case SQLITE_NULL: return missing(column)
        default: return fault(column)
        }
        let number = sqlite3_column_double(statement, Int32(column + 1))
        guard case .number(let range) = table.columns[column].shape, range.contains(number) else {
            return fault(column)
        }
        return number
    }

    func day(_ column: Int) -> CivilDate? {
        guard let text = text(column) else { return nil }
        guard let day = CivilDate(cell: text) else { return fault(column) }
        return day
    }

    func referenceSystem(_ column: Int) -> CoordinateReferenceSystem? {
        guard let text = text(column) else { return nil }
        guard let system = CoordinateReferenceSystem(rawValue: text) else { return fault(column) }
        return system
    }

    func cells(_ column: Int) -> [String: String] {
        guard let text = text(column) else { return [:] }
        return ExtraColumns.decode(text) ?? fault(column) ?? [:]
    }

    func point(_ column: Int) -> Coordinate? {
        geometry(column) { bytes throws(GeometryFault) in try GeoPackageBlobReader.point(bytes) }
    }

    func outline(_ column: Int) -> MultiPolygon? {
        geometry(column) { bytes throws(GeometryFault) in try GeoPackageBlobReader.area(bytes) }
    }

    /// Reads a value as its shape asks for, so that a fault is noted.
    func verify(_ column: Int) {
        switch table.columns[column].shape {
        case .id: _ = rowNumber(column)
        case .text: _ = text(column)
        case .choice: _ = choice(column)
        case .integer: _ = integer(column)
        case .number: _ = number(column)
        case .day: _ = day(column)
        case .referenceSystem: _ = referenceSystem(column)
        case .cells: _ = cells(column)
        case .point: _ = point(column)
        case .outline: _ = outline(column)
        }
    }

    /// The bytes of a text or a BLOB.
    static func bytes(_ statement: OpaquePointer, _ index: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, index) else { return [] }
        let count = Int(sqlite3_column_bytes(statement, index))
        return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    private func type(of column: Int) -> Int32 {
        sqlite3_column_type(statement, Int32(column + 1))
    }

    private func geometry<Geometry>(
        _ column: Int,
        _ read: ([UInt8]) throws(GeometryFault) -> Geometry?
    ) -> Geometry? {
        switch type(of: column) {
        case SQLITE_BLOB: break
        case SQLITE_NULL: return missing(column)
        default: return fault(column)
        }
        do {
            let bytes = Self.bytes(statement, Int32(column + 1))
            return try read(bytes) ?? missing(column)
        } catch {
            return fault(column, error.message)
        }
    }

    private func missing<Value>(_ column: Int) -> Value? {
        // That the whole column is lost is said once, and not for each row.
        guard table.columns[column].isRequired, !isLost[column] else { return nil }
        return fault(column, Message("没有值", "there is none"))
    }

    private func fault<Value>(_ column: Int, _ words: Message? = nil) -> Value? {
        let stored = table.columns[column]
        faults.note(table.name, stored.name) {
            let value = StoredExcerpt.of(statement, Int32(column + 1))
            let right = stored.shape.words
            let wrong =
                words
                ?? Message(
                    "\(value.chinese) 不对，应为\(right.chinese)",
                    "\(value.english) is not \(right.english)"
                )
            let left =
                stored.isRequired
                ? StoredColumn.rowUnused : Message("不用此值", "the value is left out")
            return Self.fault(
                "\(table.name), \(table.key) \(id), \(stored.name)",
                wrong,
                stored.consequence ?? left
            )
        }
        return nil
    }

    /// Where something stands, what is wrong with it, and what becomes of it.
    static func fault(_ place: String, _ wrong: Message, _ consequence: Message) -> Message {
        Message(
            "\(place)：\(wrong.chinese)；\(consequence.chinese)",
            "\(place): \(wrong.english); \(consequence.english)"
        )
    }
}
