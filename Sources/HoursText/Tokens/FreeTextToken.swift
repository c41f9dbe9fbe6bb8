/// The smallest part of a text that means something, and where it stands.
struct FreeTextToken: Hashable, Sendable {
    /// What a token is.
    enum Kind: Hashable, Sendable {
        /// A word of the lexicon.
        case word(FreeTextWord)
        /// A weekday by its number: 周一 or 周1.
        case weekday(FreeTextDays, inDigits: Bool)
        /// A time with its minutes or its unit: 8:30, 8点, 八点半.
        case time(FreeTextTime)
        /// A day of the year in digits: 5.1 or 05/01.
        case date(FreeTextDate)
        /// Up to four digits, which may be an hour, a month, a day or a weekday.
        case number(Int, digits: Int)
        /// A Chinese numeral without a unit, which a list of weekdays may hold.
        case numeral(Int)
        /// A comma between clauses, and one between the members of a list: 、.
        case comma, listComma
        /// The end of a sentence, or of its part.
        case semicolon
        /// A bracket of either side.
        case bracket
        /// A colon outside a time.
        case colon
    }

    /// What the token is.
    let kind: Kind
    /// Where it stands in the folded text.
    let range: Range<Int>
}
