/// The answers that an expression can give, each with its code.
struct AnswerTable {
    private var answers = [
        HoursAnswer(.closed),
        HoursAnswer(.unknown, .makeUpWorkingDay),
        HoursAnswer(.unknown, .schoolHolidaysNotKnown),
    ]
    private var codes: [HoursAnswer: AnswerCode] = [HoursAnswer(.closed): .closed]

    /// The code of an answer, a new one if it has none yet.
    mutating func code(of answer: HoursAnswer) -> AnswerCode {
        if let code = codes[answer] { return code }
        let code = AnswerCode(rawValue: Int32(answers.count))
        answers.append(answer)
        codes[answer] = code
        return code
    }

    /// The answer of a code.
    subscript(code: AnswerCode) -> HoursAnswer {
        let index = Int(code.rawValue)
        if index < 0 { return HoursAnswer(.unknown, .holidaysNotKnown(year: -index)) }
        return answers[index]
    }

    /// The state of a code.
    func state(_ code: AnswerCode) -> HoursState {
        code.rawValue < 0 ? .unknown : answers[Int(code.rawValue)].state
    }
}
