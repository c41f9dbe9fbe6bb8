extension SymbolCanvas {
    /// How hard the symbol is to read, by the four rules of ISO/IEC 18004, 7.8.3.
    ///
    /// The margin around the symbol counts as light.
    var penalty: Int {
        var points = squarePenalty + balancePenalty
        for line in 0..<size {
            points += linePenalty { self[line, $0] }
            points += linePenalty { self[$0, line] }
        }
        return points
    }

    /// Three points for a run of five modules alike and one for each more; forty for the finder's
    /// rhythm 1:1:3:1:1 with four light modules before or behind it.
    private func linePenalty(_ isDark: (Int) -> Bool) -> Int {
        var points = 0
        var run = 0
        // The last fifteen modules: a finder's seven, four before them, four behind.
        var window = 0
        for index in 0..<size + 4 {
            let isInside = index < size
            let dark = isInside && isDark(index)
            if isInside {
                run = index > 0 && (window & 1 == 1) == dark ? run + 1 : 1
                if run == 5 { points += 3 } else if run > 5 { points += 1 }
            }
            window = (window << 1 | (dark ? 1 : 0)) & 0x7FFF
            let isFinder = window >> 4 & 0x7F == 0b101_1101
            if isFinder, window & 0xF == 0 || window >> 11 == 0 { points += 40 }
        }
        return points
    }

    /// Three points for each square of two by two modules alike.
    private var squarePenalty: Int {
        var points = 0
        for row in 1..<size {
            for column in 1..<size {
                let dark = self[row, column]
                if self[row - 1, column] == dark, self[row, column - 1] == dark,
                    self[row - 1, column - 1] == dark
                {
                    points += 3
                }
            }
        }
        return points
    }

    /// Ten points for each full step of 5 % by which the dark modules are more or fewer than half.
    private var balancePenalty: Int {
        let dark = modules.reduce(0) { $0 + ($1 ? 1 : 0) }
        return 10 * (abs(20 * dark - 10 * modules.count) / modules.count)
    }
}
