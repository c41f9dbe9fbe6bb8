/// Reads opening hours as people write them, in Chinese or English, into OSM `opening_hours`.
///
/// The reader never guesses. Each word of a text must have a known meaning, each time exactly one
/// plausible reading, and the statements must fit together; otherwise the answer is
/// `unknown "…"` with the text as its comment, and ``HoursReading/doubt`` says why.
///
/// What the words are taken to mean:
/// - 周一至周五, 平日 and "weekdays" are `Mo-Fr`, whose holidays are closed only where the text says
///   so: 法定节假日除外 → `PH off`. 工作日 and "working days" say so themselves: their times hold
///   on no public holiday. Make-up days are left to the evaluation.
/// - 节假日 and "holidays" are the public holidays `PH`, never the weekend.
/// - "As usual on holidays" changes nothing, and is believed only where every weekday has its hours.
/// - Days without times, as in 工作日开放, keep what is known: `Mo-Fr unknown "工作日开放"`.
/// - A time without 上午 or 下午 is on the 24-hour clock, and over midnight only if no other reading
///   runs forward: 18:00-2:00 is, 8:00-5:00 is not understood.
public struct HoursReader: Sendable {
    /// The longest text that is read, in bytes of UTF-8; a longer one is `unknown`.
    public static let maximumByteCount = 2_000

    /// The longest expression that is written, in bytes of UTF-8.
    static let maximumExpressionByteCount = 900

    /// Makes a reader.
    public init() {}

    /// Reads one text.
    ///
    /// - Parameter text: the cell as it stands in a list.
    /// - Returns: the expression, which every strict parser of `opening_hours` accepts, and how much
    ///   of the text it carries.
    /// - Complexity: O(n) in the length of the text.
    public func read(_ text: String) -> HoursReading {
        do {
            return try reading(of: text)
        } catch {
            let expression = FreeTextExpression.unknown(quoting: text)
            return HoursReading(
                text: text,
                expression: expression,
                understanding: .none,
                doubt: error
            )
        }
    }

    private func reading(of text: String) throws(HoursDoubt) -> HoursReading {
        let byteCount = text.utf8.count
        guard byteCount <= Self.maximumByteCount else { throw .tooLong(byteCount: byteCount) }
        let folded = FoldedText(text)
        guard !folded.scalars.isEmpty else { throw .empty }
        let lexer = FreeTextLexer(folded)
        var parser = FreeTextParser(folded, try lexer.tokens())
        let schedule = try FreeTextSchedule(items: parser.parse()).settled()
        let expression = FreeTextExpression(schedule, quoting: text).description
        guard expression.utf8.count <= Self.maximumExpressionByteCount else {
            throw .tooLong(byteCount: byteCount)
        }
        guard schedule.isTimed else {
            guard schedule.isTelling else { throw .noTimes }
            return HoursReading(
                text: text,
                expression: expression,
                understanding: .partial,
                doubt: .noTimes
            )
        }
        return HoursReading(text: text, expression: expression, understanding: .full, doubt: nil)
    }
}
