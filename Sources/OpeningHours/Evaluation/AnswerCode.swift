/// An answer as a number: equal codes of one table mean equal answers.
///
/// A negative code is the year whose public holidays are not known, negated; the others are places
/// in an ``AnswerTable``.
struct AnswerCode: Hashable {
    let rawValue: Int32

    /// Closed, without a remark: what holds where no rule speaks.
    static let closed = AnswerCode(rawValue: 0)
    /// Unknown because of a make-up working day.
    static let makeUpWorkingDay = AnswerCode(rawValue: 1)
    /// Unknown because school holidays are not known.
    static let schoolHolidaysNotKnown = AnswerCode(rawValue: 2)

    /// Unknown because the public holidays of the year are not known, whichever it is.
    static let holidaysOfYearNotKnown = AnswerCode(rawValue: .min)

    /// Unknown because the public holidays of a year are not known.
    static func holidaysNotKnown(year: Int) -> AnswerCode {
        AnswerCode(rawValue: -Int32(clamping: max(1, year)))
    }
}
