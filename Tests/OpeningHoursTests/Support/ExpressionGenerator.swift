import TestSupport

/// Writes expressions at random that use every part of the language.
///
/// Times are multiples of a quarter of an hour, and dates lie around the turn of 2026 to 2027.
struct ExpressionGenerator {
    var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// An expression of one to four rules.
    mutating func expression() -> String {
        var text = ""
        var previous: Shape?
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let (rule, shape) = rule()
            if let previous {
                // What a comma would make doubtful is joined in another way.
                let allowsComma =
                    (previous.hasTimes || previous.hasModifier || !previous.restrictsDays)
                    && (shape.restrictsDays || shape.hasModifier || !previous.restrictsDays)
                text += pick(allowsComma ? ["; ", ", ", " || "] : ["; ", " || "])
            }
            text += rule
            previous = shape
        }
        return text
    }

    private struct Shape {
        let restrictsDays: Bool
        let hasTimes: Bool
        let hasModifier: Bool
    }

    private mutating func rule() -> (String, Shape) {
        if chance(15) {
            return ("24/7", Shape(restrictsDays: false, hasTimes: false, hasModifier: false))
        }
        let years = chance(12) ? years() : nil
        let dates = chance(4) ? list(upTo: 2) { $0.dates(hasYears: years != nil) } : nil
        let weeks = chance(10) ? "week " + list(upTo: 2) { $0.weeks() } : nil
        let days = chance(3) ? nil : days()
        let times = chance(4) ? nil : list(upTo: 3) { $0.time() }
        var modifier =
            chance(2) ? pick(["off", "open", "unknown", "closed \"整修\"", "open \"A\""]) : nil
        let selectors = [years, dates, weeks, days, times].compactMap { $0 }
        if selectors.isEmpty, modifier == nil { modifier = pick(["off", "open", "unknown \"B\""]) }
        return (
            (selectors + [modifier].compactMap { $0 }).joined(separator: " "),
            Shape(
                restrictsDays: selectors.count > (times == nil ? 0 : 1),
                hasTimes: times != nil,
                hasModifier: modifier != nil && modifier != "open"
            )
        )
    }

    private mutating func years() -> String {
        pick(["2026-2027", "2027+", "2024-2030/2", "2026,2028"])
    }

    private mutating func dates(hasYears: Bool) -> String {
        let day = { (self: inout Self) in
            "\(self.pick(Self.months)) \(Int.random(in: 1...28, using: &self.random))"
        }
        switch Int.random(in: hasYears ? 3...9 : 0...9, using: &random) {
        case 0: return "2026 \(day(&self))-2027 \(day(&self))"
        case 1: return "2026 " + day(&self) + (chance(2) ? "+" : "")
        case 2: return "2026 \(pick(Self.months))-2027 \(pick(Self.months))"
        case 3: return pick(Self.months)
        case 4: return "\(pick(Self.months))-\(pick(Self.months))"
        case 5: return day(&self)
        case 6: return day(&self) + "+"
        case 7:
            return pick(["Dec 25 -Su -28 days-Dec 24", "Jan 01 +Mo", "Oct 01 -1 day-Oct 07 +1 day"])
        default: return "\(day(&self))-\(day(&self))"
        }
    }

    private mutating func weeks() -> String {
        pick(["1", "40-41", "1-52/2", "50-3", "53"])
    }

    private mutating func days() -> String {
        switch Int.random(in: 0...9, using: &random) {
        case 0: return "PH"
        case 1: return pick(["PH +1 day", "PH -1 day", "SH", "PH,SH"])
        case 2: return "PH \(weekdays())"
        case 3: return "\(weekdays()),PH"
        case 4: return pick(["Mo[1]", "Th[-1]", "Fr[1-3,5]", "Sa[2] +1 day", "Su[-2,1] -1 day"])
        default: return list(upTo: 3) { $0.weekdays() }
        }
    }

    private mutating func weekdays() -> String {
        let first = pick(Self.weekdayNames)
        return chance(2) ? first : "\(first)-\(pick(Self.weekdayNames))"
    }

    private mutating func time() -> String {
        let start = Int.random(in: 0..<96, using: &random) * 15
        if chance(20) { return clock(start) + "+" }
        if chance(20) { return clock(start) + "-24:00" }
        if chance(20) { return clock(start) + "-" + clock(start) }
        if chance(20) { return clock(start) + "-" + clock(2_880 - start / 2 / 15 * 15) }
        let end = Int.random(in: 0...96, using: &random) * 15
        let isOpenEnded = end > start && chance(20)
        return clock(start) + "-" + clock(end) + (isOpenEnded ? "+" : "")
    }

    private func clock(_ minutes: Int) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    private mutating func list(upTo count: Int, _ item: (inout Self) -> String) -> String {
        var items: [String] = []
        for _ in 0..<Int.random(in: 1...count, using: &random) { items.append(item(&self)) }
        return items.joined(separator: ",")
    }

    private mutating func chance(_ odds: Int) -> Bool {
        Int.random(in: 0..<odds, using: &random) == 0
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices[Int.random(in: choices.indices, using: &random)]
    }

    private static let weekdayNames = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
