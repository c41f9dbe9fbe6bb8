/// When a place is open, in the opening_hours language of OpenStreetMap.
///
/// The value is the meaning of the text, not its spelling: `mo-fr 9:00-17:00 open` and
/// `Mo-Fr 09:00-17:00` are equal, and ``description`` writes both in the same way. It says nothing
/// about holidays or time zones; a ``Timetable`` adds them and answers questions.
///
/// Reference: openstreetmap.org, Key:opening_hours/specification, version 0.7.
public struct OpeningHours: Hashable, Sendable {
    /// The rules in the order in which they are applied, at least one.
    public let rules: [HoursRule]

    /// Reads an expression, or says where and why it cannot be read.
    ///
    /// Letter case does not matter, hours may have one digit, and space around the text is left
    /// aside. What the language leaves open, such as `Mo, We 09:00-12:00`, is refused, not guessed.
    ///
    /// - Parameter text: at most ``maximumLength`` bytes of UTF-8.
    /// - Throws: the first problem in the text, with its position.
    /// - Complexity: O(n) for n bytes.
    public init(parsing text: some StringProtocol) throws(OpeningHoursError) {
        let length = text.utf8.count
        guard length <= Self.maximumLength else {
            throw .tooLong(bytes: length, limit: Self.maximumLength)
        }
        var parser = HoursParser(text.utf8)
        rules = try parser.parseRules()
    }

    /// The longest expression that is read, in bytes of UTF-8.
    public static let maximumLength = 65_536

    /// The most rules an expression may have.
    public static let maximumRuleCount = 64

    /// The most dates, days and times that all rules together may list.
    public static let maximumPartCount = 500
}

extension OpeningHours {
    /// Whether an answer can depend on public holidays.
    public var mentionsPublicHolidays: Bool { rules.contains { $0.days.mentions(.public) } }

    /// Whether an answer can depend on school holidays.
    public var mentionsSchoolHolidays: Bool { rules.contains { $0.days.mentions(.school) } }
}

extension OpeningHours: CustomStringConvertible {
    /// The expression in its canonical spelling, which parses to an equal value.
    public var description: String {
        var text = ""
        for (index, rule) in rules.enumerated() {
            if index > 0 { text += rule.separator.rawValue }
            text += rule.description
        }
        return text
    }
}
