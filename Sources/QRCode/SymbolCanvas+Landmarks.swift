extension SymbolCanvas {
    /// Draws what a reader finds its way by (ISO/IEC 18004, 6.3), and keeps room for the format.
    mutating func drawLandmarks() {
        for index in 8..<size - 8 {
            reserve(row: 6, column: index, isDark: index % 2 == 0)
            reserve(row: index, column: 6, isDark: index % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] {
            drawFinder(row: row, column: column)
        }
        let centres = version.alignmentCentres
        for row in centres {
            for column in centres where !isCorner(row, column) {
                drawAlignment(row: row, column: column)
            }
        }
        drawFormat(0)
        if version.hasVersionInformation { drawVersion() }
    }

    /// Writes the fifteen bits of the format, twice, and the dark module (7.9).
    mutating func drawFormat(_ bits: Int) {
        for place in 0..<15 {
            let isDark = bits >> place & 1 == 1
            // Around the upper left finder, past the timing lines.
            if place < 8 {
                reserve(row: place < 6 ? place : place + 1, column: 8, isDark: isDark)
                reserve(row: 8, column: size - 1 - place, isDark: isDark)
            } else {
                reserve(row: 8, column: place == 8 ? 7 : 14 - place, isDark: isDark)
                reserve(row: size - 15 + place, column: 8, isDark: isDark)
            }
        }
        reserve(row: size - 8, column: 8, isDark: true)
    }

    /// Writes the eighteen bits of the version, twice (7.10).
    private mutating func drawVersion() {
        let bits = version.versionInformation
        for place in 0..<18 {
            let isDark = bits >> place & 1 == 1
            let far = size - 11 + place % 3
            reserve(row: place / 3, column: far, isDark: isDark)
            reserve(row: far, column: place / 3, isDark: isDark)
        }
    }

    /// Draws a finder around its centre, with the light line that parts it from the data.
    private mutating func drawFinder(row: Int, column: Int) {
        for down in -4...4 where (0..<size).contains(row + down) {
            for right in -4...4 where (0..<size).contains(column + right) {
                let ring = max(abs(down), abs(right))
                reserve(row: row + down, column: column + right, isDark: ring != 2 && ring != 4)
            }
        }
    }

    private mutating func drawAlignment(row: Int, column: Int) {
        for down in -2...2 {
            for right in -2...2 {
                let ring = max(abs(down), abs(right))
                reserve(row: row + down, column: column + right, isDark: ring != 1)
            }
        }
    }

    /// Whether a finder takes the place of an alignment pattern.
    private func isCorner(_ row: Int, _ column: Int) -> Bool {
        let last = size - 7
        return (row == 6 && column == 6) || (row == 6 && column == last)
            || (row == last && column == 6)
    }
}
