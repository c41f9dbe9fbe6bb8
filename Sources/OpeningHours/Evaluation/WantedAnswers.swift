/// Which answers are looked for.
struct WantedAnswers {
    /// The rules whose answer is wanted, as bits.
    let definite: UInt64
    /// The rules whose answer after an end that is not known is wanted.
    let doubtful: UInt64
    /// All bits if closed is wanted, where no rule speaks, else none.
    let closed: UInt64
    /// Whether an answer is wanted.
    let contains: (AnswerCode) -> Bool

    init(_ program: HoursProgram, _ contains: @escaping (AnswerCode) -> Bool) {
        var (definite, doubtful) = (UInt64(0), UInt64(0))
        for (index, codes) in program.codes.enumerated() {
            if contains(codes.definite) { definite |= 1 &<< UInt64(index) }
            if contains(codes.doubtful) { doubtful |= 1 &<< UInt64(index) }
        }
        self.definite = definite
        self.doubtful = doubtful
        closed = contains(.closed) ? .max : 0
        self.contains = contains
    }
}
