public import Stations

/// Any JSON value.
public enum JSONValue: Hashable, Sendable {
    /// The literal `null`.
    case null
    /// The literal `true` or `false`.
    case bool(Bool)
    /// A number without fraction and exponent that fits 64 bits.
    case integer(Int64)
    /// Any other number.
    case number(Double)
    /// A text.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Named values in order.
    case object(JSONObject)
}

extension JSONValue {
    /// The value of a member, nil where there is none or where this is no object.
    public subscript(name: String) -> JSONValue? {
        objectValue?[name]
    }

    /// The text, if this is one.
    public var stringValue: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The number as a double, if this is a number; beyond 2^53 an integer is rounded.
    public var doubleValue: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The number as an integer, if this is a number that is exactly one.
    public var integerValue: Int64? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int64(exactly: value)
        default: nil
        }
    }

    /// The truth value, if this is one.
    public var boolValue: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The elements, if this is an array.
    public var arrayValue: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members, if this is an object.
    public var objectValue: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// What the value is, as a word for messages.
    public var kindName: Message {
        switch self {
        case .null: Message("空值", "null")
        case .bool: Message("真假值", "a truth value")
        case .integer, .number: Message("数", "a number")
        case .string: Message("字符串", "a string")
        case .array: Message("数组", "an array")
        case .object: Message("对象", "an object")
        }
    }
}
