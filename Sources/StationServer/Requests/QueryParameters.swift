import Stations

/// The parameters of a query: decoded, all of them known, none but lists given twice.
struct QueryParameters {
    private let values: [String: String]

    /// Reads a query.
    ///
    /// - Parameters:
    ///   - query: what stands behind the question mark, if anything.
    ///   - known: the parameters that the address takes.
    ///   - lists: those of them that a form may send several times, as an item of a list each.
    ///   - formats: the values of `f`, which the address takes as well unless there are none.
    ///   - blankIsAbsent: whether a parameter without a value counts as absent, as when a form sends
    ///     a field that nobody filled in.
    /// - Throws: ``RequestError`` for the first parameter that is not as it should be.
    init(
        _ query: String?,
        known: [String],
        lists: Set<String> = [],
        formats: [String] = [],
        blankIsAbsent: Bool = false
    ) throws(RequestError) {
        let known = formats.isEmpty ? known : known + ["f"]
        var values: [String: String] = [:]
        for pair in (query ?? "").split(separator: "&") {
            let equals = pair.firstIndex(of: "=") ?? pair.endIndex
            let name = try Self.decode(pair[..<equals])
            guard known.contains(name) else { throw .unknownParameter(name, known: known) }
            let value = try Self.decode(pair[equals...].dropFirst())
            if blankIsAbsent, Self.trim(value).isEmpty { continue }
            if let first = values[name] {
                guard lists.contains(name) else {
                    let expected = Self.onceExpected(name, first, value)
                    throw .repeatedParameter(name, expected: expected)
                }
                values[name] = first + "," + value
            } else {
                values[name] = value
            }
        }
        if let format = values["f"], !formats.contains(format) {
            let expected = formats.joined(separator: " or ")
            throw .badParameter("f", value: format, expected: expected)
        }
        self.values = values
    }

    /// Parameters that take several values, one behind the other.
    private static let listNames: Set<String> = ["amenities", "access", "status", "radius"]

    /// What would be right in the place of a parameter that is given twice.
    private static func onceExpected(_ name: String, _ first: String, _ second: String) -> String {
        guard listNames.contains(name), (first + second).utf8.count <= 100 else {
            return "one value"
        }
        return "one list, \(name)=\(first),\(second)"
    }

    /// The value of a parameter as it was given, nil if it is absent.
    func raw(_ name: String) -> String? { values[name] }

    /// The text of a parameter without space around it, nil if it is absent.
    ///
    /// - Throws: ``RequestError`` if it is empty or holds a control character.
    func text(_ name: String, expected: String) throws(RequestError) -> String? {
        guard let value = values[name] else { return nil }
        let text = Self.trim(value)
        guard !text.isEmpty, TextFolding.firstControlCharacter(in: text) == nil else {
            throw .badParameter(name, value: value, expected: expected)
        }
        return text
    }

    /// The number in a parameter, nil if it is absent.
    func number(
        _ name: String,
        in range: ClosedRange<Double>,
        expected: String
    ) throws(RequestError) -> Double? {
        guard let text = try text(name, expected: expected) else { return nil }
        guard let number = DecimalNumber.parse(text), range.contains(number) else {
            let hint = Self.decimalHint(text, in: range)
            throw .badParameter(name, value: text, expected: expected + hint)
        }
        return number
    }

    /// What a number with a comma for its point should look like, empty for other texts.
    private static func decimalHint(_ text: String, in range: ClosedRange<Double>) -> String {
        let pointed = text.replacing(",", with: ".").replacing("，", with: ".")
        guard pointed != text, let number = DecimalNumber.parse(pointed), range.contains(number)
        else { return "" }
        return "; its decimals behind a point: \(pointed)"
    }

    /// The number in a parameter that has to be there.
    func requiredNumber(
        _ name: String,
        in range: ClosedRange<Double>,
        expected: String
    ) throws(RequestError) -> Double {
        guard let number = try number(name, in: range, expected: expected) else {
            throw .missingParameter(name, expected: expected)
        }
        return number
    }

    /// The digits in a parameter as a whole number, nil if it is absent.
    ///
    /// A number too large for 64 bits counts as the largest one.
    func wholeNumber(
        _ name: String,
        in range: ClosedRange<Int64>,
        expected: String
    ) throws(RequestError) -> Int64? {
        guard let text = try text(name, expected: expected) else { return nil }
        guard text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw .badParameter(name, value: text, expected: expected)
        }
        let number = Int64(text) ?? .max
        guard range.contains(number) else {
            throw .badParameter(name, value: text, expected: expected)
        }
        return number
    }

    /// The items of a list separated by commas, nil if it is absent; no item is empty.
    func list(_ name: String, expected: String) throws(RequestError) -> [String]? {
        guard let text = try text(name, expected: expected) else { return nil }
        let items = text.split(separator: ",", omittingEmptySubsequences: false).map(Self.trim)
        guard items.allSatisfy({ !$0.isEmpty }) else {
            throw .badParameter(name, value: text, expected: expected)
        }
        return items
    }

    /// The values of a closed list, nil if the parameter is absent.
    ///
    /// - Parameters:
    ///   - name: the parameter.
    ///   - shorthands: further words, each for several values.
    /// - Returns: the values, each once.
    /// - Throws: ``RequestError`` naming the item that is none of the values.
    func choices<Value: ListedValue>(
        _ name: String,
        shorthands: [String: Set<Value>] = [:]
    ) throws(RequestError) -> Set<Value>? {
        let words = Value.allCases.map(\.rawValue) + shorthands.keys.sorted()
        let expected = "a list, separated by commas, out of " + words.joined(separator: ", ")
        guard let items = try list(name, expected: expected) else { return nil }
        var chosen: Set<Value> = []
        for item in items {
            if let value = Value(rawValue: item) {
                chosen.insert(value)
            } else if let values = shorthands[item] {
                chosen.formUnion(values)
            } else {
                throw .badParameter(name, value: item, expected: expected)
            }
        }
        return chosen
    }

    private static func trim(_ text: some StringProtocol) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }

    private static func decode(_ text: Substring) throws(RequestError) -> String {
        guard let decoded = PercentEncoding.decode(text, plusIsSpace: true) else {
            throw .badEncoding("query")
        }
        return decoded
    }
}
