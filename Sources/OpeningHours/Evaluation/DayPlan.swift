/// The answers of one day from 00:00 to 24:00.
struct DayPlan: Hashable {
    /// A stretch with one answer, up to the next stretch or the end of the day.
    struct Stretch: Hashable {
        /// The first minute after midnight.
        let start: Int32
        let code: AnswerCode
    }

    /// The stretches in order; the first starts at 0, neighbours differ.
    private(set) var stretches: [Stretch]

    /// A day whose slots have answers.
    ///
    /// - Parameters:
    ///   - slots: the first minutes of the slots, the first 0.
    ///   - code: the answer of the slot of a number.
    init(slots: [Int], code: (Int) -> AnswerCode) {
        stretches = []
        for (slot, minute) in slots.enumerated() {
            let code = code(slot)
            if stretches.last?.code == code { continue }
            stretches.append(Stretch(start: Int32(minute), code: code))
        }
    }

    /// The minute at which a stretch ends.
    func end(of index: Int) -> Int {
        index + 1 < stretches.count ? Int(stretches[index + 1].start) : TimeSpan.minutesPerDay
    }
}
