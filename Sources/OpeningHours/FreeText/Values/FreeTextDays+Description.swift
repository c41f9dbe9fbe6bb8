extension FreeTextDays: CustomStringConvertible {
    /// The days as `opening_hours` writes them: `Mo-Fr,PH`.
    var description: String {
        let names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
        var parts: [String] = []
        var index = 0
        while index < 7 {
            var end = index
            while end < 7, contains(.weekday(end)) { end += 1 }
            switch end - index {
            case 0: end += 1
            case 1, 2: parts += names[index..<end]
            default: parts.append("\(names[index])-\(names[end - 1])")
            }
            index = end
        }
        if hasHolidays { parts.append("PH") }
        return parts.joined(separator: ",")
    }
}
