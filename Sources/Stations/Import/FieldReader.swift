import CivilTime
import Foundation

/// Reads the text of one cell as the value of one field.
public enum FieldReader {
    /// What a cell holds.
    public enum Reading: Hashable, Sendable {
        /// Nothing.
        case blank
        /// A value of the field's shape.
        case value(FieldValue)
        /// Text that is not of the field's shape; the words say what would be right.
        case unsupported(expected: Message)
        /// Text of more characters than the field allows.
        case tooLong(maximum: Int)
        /// Text with a character that cannot be printed.
        case controlCharacter(Unicode.Scalar)
    }

    /// Reads a cell.
    ///
    /// - Parameters:
    ///   - text: the cell; space around it and line breaks in it do not matter.
    ///   - field: the field whose shape the value must have.
    /// - Returns: the value, or why there is none.
    public static func read(_ text: String, as field: StationField) -> Reading {
        let text = TextFolding.collapse(text)
        if text.isEmpty { return .blank }
        if let scalar = TextFolding.firstControlCharacter(in: text) {
            return .controlCharacter(scalar)
        }
        switch field.shape {
        case .text(let maximum):
            if text.unicodeScalars.count > maximum { return .tooLong(maximum: maximum) }
            if field == .adcode { return adcode(text) }
            return .value(.text(text))
        case .choice: return choice(text, of: field)
        case .integer(let range):
            guard let number = DecimalNumber.parse(text), number == number.rounded(),
                range.contains(Int(exactly: number) ?? -1)
            else {
                return .unsupported(
                    expected: Message(
                        "\(range.lowerBound) 至 \(range.upperBound) 的整数",
                        "a whole number from \(range.lowerBound) to \(range.upperBound)"
                    )
                )
            }
            return .value(.integer(Int(number)))
        case .number(let range):
            guard let number = DecimalNumber.parse(text), range.contains(number) else {
                let least = DecimalNumber.text(range.lowerBound)
                let most = DecimalNumber.text(range.upperBound)
                return .unsupported(
                    expected: Message(
                        "\(least) 至 \(most) 的数",
                        "a number from \(least) to \(most)"
                    )
                )
            }
            return .value(.number(number))
        case .date:
            guard let date = CivilDate(cell: text) else {
                return .unsupported(
                    expected: Message("日期，如 2026-11-21", "a day such as 2026-11-21")
                )
            }
            return .value(.text(date.description))
        }
    }

    private static func adcode(_ text: String) -> Reading {
        let digits = TextFolding.fold(text)
        guard [6, 9, 12].contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (48...57).contains($0) })
        else {
            return .unsupported(expected: Message("6、9 或 12 位数字", "6, 9 or 12 digits"))
        }
        return .value(.text(digits))
    }

    private static func choice(_ text: String, of field: StationField) -> Reading {
        switch field {
        case .status: listed(text, StationStatus.self)
        case .kind: listed(text, StationKind.self)
        case .host: listed(text, StationHost.self)
        case .access: listed(text, StationAccess.self)
        default: listed(text, StationAudience.self)
        }
    }

    private static func listed<Value: ListedValue>(_ text: String, _: Value.Type) -> Reading {
        guard let value = Value(cell: text) else {
            return .unsupported(expected: Value.expectedWords)
        }
        return .value(.text(value.rawValue))
    }
}
