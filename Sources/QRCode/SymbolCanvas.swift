/// The square of a symbol while it is drawn.
struct SymbolCanvas {
    let version: SymbolVersion
    /// Row by row, true for dark.
    private(set) var modules: [Bool]
    /// Whether the module belongs to a landmark or to the format, not to the data.
    private(set) var isReserved: [Bool]

    var size: Int { version.size }

    /// Draws the landmarks of a version, with room for the format.
    init(_ version: SymbolVersion) {
        self.version = version
        modules = [Bool](repeating: false, count: version.size * version.size)
        isReserved = modules
        drawLandmarks()
    }

    /// Whether a module is dark.
    subscript(row: Int, column: Int) -> Bool { modules[row * size + column] }

    /// Sets a module that holds no data.
    mutating func reserve(row: Int, column: Int, isDark: Bool) {
        modules[row * size + column] = isDark
        isReserved[row * size + column] = true
    }

    /// Fills the modules left free with codewords (ISO/IEC 18004, 7.7.3): in pairs of columns from
    /// the right, upwards and downwards by turns, past the vertical timing line.
    mutating func place(_ codewords: [UInt8]) {
        var next = 0
        for pair in 0..<(size - 1) / 2 {
            var right = size - 1 - 2 * pair
            if right <= 6 { right -= 1 }
            for step in 0..<size {
                let row = pair % 2 == 0 ? size - 1 - step : step
                for column in [right, right - 1] where !isReserved[row * size + column] {
                    guard next < 8 * codewords.count else { return }
                    let bit = codewords[next / 8] >> UInt8(7 - next % 8) & 1
                    modules[row * size + column] = bit == 1
                    next += 1
                }
            }
        }
    }

    /// The finished symbol: the data with a mask over them, and the format that says so.
    func masked(by mask: MaskPattern, _ errorCorrection: ErrorCorrection) -> SymbolCanvas {
        var canvas = self
        for row in 0..<size {
            for column in 0..<size where !isReserved[row * size + column] {
                if mask.inverts(row: row, column: column) {
                    canvas.modules[row * size + column].toggle()
                }
            }
        }
        canvas.drawFormat(FormatInformation.bits(errorCorrection, mask))
        return canvas
    }
}
