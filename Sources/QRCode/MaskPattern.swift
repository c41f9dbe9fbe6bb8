/// One of the eight patterns that even out dark and light (ISO/IEC 18004, 7.8.2).
struct MaskPattern: Hashable, Sendable {
    static let all = (0...7).map(MaskPattern.init)

    /// 0 to 7.
    let number: Int

    /// Whether the pattern turns a module from dark to light or back.
    func inverts(row: Int, column: Int) -> Bool {
        switch number {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: row * column % 2 + row * column % 3 == 0
        case 6: (row * column % 2 + row * column % 3) % 2 == 0
        default: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }
}
