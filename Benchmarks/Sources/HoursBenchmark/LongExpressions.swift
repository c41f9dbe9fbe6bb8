/// Makes expressions of nearly 1,000 characters of everything that the language has.
struct LongExpressions {
    /// The state of the generator, Steele, Lea and Flood 2014 (SplitMix64).
    var state: UInt64

    mutating func next() -> String {
        var text = rule()
        while true {
            let longer = text + pick(["; ", ", ", " || "]) + rule()
            if longer.utf8.count > 990 { return text }
            text = longer
        }
    }

    private mutating func rule() -> String {
        let dates = pick([
            "", "", "2024-2031 ", "2027 Feb-2029 Mar ", "Jan-Mar,Oct-Dec ", "Nov 20-Feb 10 ",
            "week 1-53/2 ", "week 10-20,40-45 ", "Feb 29 ", "2028 Feb 29 ", "Dec 25 +3 days ",
        ])
        let days = pick([
            "", "Mo-Fr ", "Sa,Su ", "Fr-Mo ", "PH ", "PH -\(number(9) + 1) days ", "SH ", "Mo[1] ",
            "Su[-1] -2 days ", "Mo,We,Fr[2-3] ", "PH,Sa ", "Tu[2] +\(number(9) + 1) days ",
        ])
        let times = pick([
            "\(clock())-\(clock())", "\(clock())-\(clock()),\(clock())-\(clock())", "22:00-26:00",
            "00:00-24:00", "\(clock())-\(clock()),20:30-29:15",
        ])
        return dates + days + times + pick(["", "", " off", " unknown", " open \"票\"", " closed"])
    }

    private mutating func clock() -> String {
        let hour = number(24)
        let minute = number(60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    private mutating func pick(_ choices: [String]) -> String { choices[number(choices.count)] }

    private mutating func number(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((bits ^ bits >> 31) % UInt64(bound))
    }
}
