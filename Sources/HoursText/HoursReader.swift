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
/// - 节假日 and "holidays" are the public holidays `PH`, never the weekend. Where 工作日 and 节假日
///   have times and the weekend has none, the weekend is unknown.
/// - "As usual on holidays" changes nothing, and is believed only where every weekday has its hours.
/// - A night belongs to the day on which it begins: `20:00-08:00; PH 20:00-08:00 off` takes the
///   nights of holidays out, not the mornings.
/// - 夏季 and 冬季 without dates are certain where they agree, and unknown where they do not.
/// - 周一闭馆（节假日除外）opens on Mondays that are holidays; where it is not plain whether such a day
///   is open, it is unknown.
/// - The last entry, how one gets in, and that other hours may be announced change nothing.
/// - 暂停服务 alone is closed.
/// - Days without times, as in 工作日开放, keep what is known: `Mo-Fr unknown "工作日开放"`.
/// - A time without 上午 or 下午 is on the 24-hour clock, and over midnight only if no other reading
///   runs forward: 18:00-2:00 is, 8:00-5:00 is not understood, nor is 0:00-0:00. 23:59 is the end of
///   the day.
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
        let tokens = try lexer.tokens()
        guard !Self.saysClosed(tokens) else {
            let expression = FreeTextExpression.closed(quoting: text)
            return HoursReading(
                text: text,
                expression: expression,
                understanding: .full,
                doubt: nil
            )
        }
        var parser = FreeTextParser(folded, tokens)
        let items = try FreeTextItem.headsFirst(parser.parse())
        var seasons: [FreeTextSchedule] = []
        for part in try FreeTextItem.bySeason(items) {
            seasons.append(try FreeTextSchedule(items: part).settled())
        }
        let schedule = try FreeTextSchedule.agreement(of: seasons)
        let expression = FreeTextExpression(schedule, quoting: text).description
        guard expression.utf8.count <= Self.maximumExpressionByteCount else {
            throw .tooLong(byteCount: byteCount)
        }
        guard schedule.isTimed || schedule.isTelling else { throw .noTimes }
        let doubt = schedule.doubt
        return HoursReading(
            text: text,
            expression: expression,
            understanding: doubt == nil ? .full : .partial,
            doubt: doubt
        )
    }

    /// Whether a text says nothing but that the place is closed: 暂停服务, 闭馆装修.
    private static func saysClosed(_ tokens: [FreeTextToken]) -> Bool {
        var isClosed = false
        for token in tokens {
            switch token.kind {
            case .word(.suspended), .word(.closed): isClosed = true
            case .word(.reason), .word(.note), .word(.notice), .word(.filler), .comma, .semicolon,
                .bracket:
                continue
            default: return false
            }
        }
        return isClosed
    }
}
