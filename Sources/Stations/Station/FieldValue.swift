import CivilTime

/// The value of one flat property: what a cell, a database column or a JSON member can hold.
public enum FieldValue: Hashable, Sendable {
    /// Text, including the raw values of lists and days.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number.
    case number(Double)

    /// The value as a cell of a CSV file holds it; numbers in their shortest exact form.
    public var cell: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number):
            number == number.rounded() && number.magnitude < 1e15
                ? String(Int64(number)) : String(number)
        }
    }

    /// The text, if the value is text.
    var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The whole number, if the value is one.
    var integer: Int? { if case .integer(let number) = self { number } else { nil } }

    /// The number, whole or not.
    var number: Double? {
        switch self {
        case .text: nil
        case .integer(let number): Double(number)
        case .number(let number): number
        }
    }

    /// The day, if the value is the text of one.
    var date: CivilDate? { text.flatMap(CivilDate.init(cell:)) }
}
