import CSQLite
import Stations

/// As much of a value as a message can hold, without a character that a terminal acts on.
enum StoredExcerpt {
    private static let length = 60

    /// A value of a row that stands at a statement.
    static func of(_ statement: OpaquePointer, _ index: Int32) -> Message {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_NULL: return Message("空值", "nothing")
        case SQLITE_INTEGER: return same(String(sqlite3_column_int64(statement, index)))
        case SQLITE_FLOAT: return same(String(sqlite3_column_double(statement, index)))
        case SQLITE_TEXT:
            let bytes = StoredRow.bytes(statement, index)
            if let text = String(validating: bytes, as: UTF8.self) {
                return Message("“\(printable(text))”", "'\(printable(text))'")
            }
            return Message(
                "\(hexadecimal(bytes))（\(bytes.count) 字节，不是 UTF-8 文本）",
                "\(hexadecimal(bytes)) (\(bytes.count) bytes that are no UTF-8 text)"
            )
        default:
            let bytes = StoredRow.bytes(statement, index)
            return Message(
                "\(hexadecimal(bytes))（\(bytes.count) 字节的 BLOB）",
                "\(hexadecimal(bytes)) (a BLOB of \(bytes.count) bytes)"
            )
        }
    }

    private static func same(_ text: String) -> Message { Message(text, text) }

    /// Words with their control and format characters written out.
    static func printable(_ words: Message) -> Message {
        Message(printable(words.chinese), printable(words.english))
    }

    /// A text with its control and format characters written out.
    static func printable(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars.prefix(length) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return text.unicodeScalars.count > length ? result + "…" : result
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = bytes.prefix(8).map { byte in
            let text = String(byte, radix: 16, uppercase: true)
            return text.count == 1 ? "0" + text : text
        }
        return "x'\(digits.joined())\(bytes.count > 8 ? "…" : "")'"
    }
}
