/// A text as a square of dark and light modules, after ISO/IEC 18004 (model 2, versions 1 to 40).
///
/// Rows count from the top, columns from the left, both from 0. The margin that readers need, four
/// light modules on each side, is not part of the square; ``svg`` draws it.
public struct QRCode: Hashable, Sendable {
    /// How many modules a side has: 21 to 177, always 17 more than a multiple of 4.
    public let size: Int
    /// How much of the symbol may be lost.
    public let errorCorrection: ErrorCorrection
    /// The pattern that was laid over the data, so that readers find no false landmark in it.
    let mask: MaskPattern

    private let modules: [Bool]

    /// Encodes a text as UTF-8 in the smallest symbol that holds it.
    ///
    /// Runs of capital letters, digits, spaces and `$%*+-./:` are packed more densely than other
    /// text where that is shorter. A text outside ASCII is marked as UTF-8 (ECI 26).
    ///
    /// - Parameters:
    ///   - text: what a reader of the symbol gets, at most 2,953 bytes.
    ///   - errorCorrection: how much of the symbol may be lost.
    /// - Throws: ``QRCodeError`` for an empty text and for one that no symbol holds.
    /// - Complexity: O(m) for m modules.
    public init(
        _ text: String,
        errorCorrection: ErrorCorrection = .medium
    ) throws(QRCodeError) {
        let version = try SymbolVersion.smallest(for: text, errorCorrection)
        self.init(Message(text, in: version), version, errorCorrection)
    }

    /// Lays a message out in a symbol that holds it, with the given mask or else the best one.
    init(
        _ message: Message,
        _ version: SymbolVersion,
        _ errorCorrection: ErrorCorrection,
        mask: MaskPattern? = nil
    ) {
        let blocks = BlockStructure(version, errorCorrection)
        let codewords = blocks.interleaved(message.codewords(count: blocks.dataLength))
        var canvas = SymbolCanvas(version)
        canvas.place(codewords)
        let masked = (mask.map { [$0] } ?? MaskPattern.all).map { mask in
            (mask: mask, canvas: canvas.masked(by: mask, errorCorrection))
        }
        // One mask needs no judgement; of equally good ones the first is taken.
        let best =
            masked.count == 1
            ? masked[0] : masked.min { $0.canvas.penalty < $1.canvas.penalty } ?? masked[0]
        size = version.size
        self.errorCorrection = errorCorrection
        self.mask = best.mask
        modules = best.canvas.modules
    }

    /// Whether a module is dark.
    ///
    /// - Precondition: 0 ≤ row < ``size`` and 0 ≤ column < ``size``.
    public subscript(row: Int, column: Int) -> Bool {
        precondition(
            row >= 0 && row < size && column >= 0 && column < size,
            "no module at row \(row), column \(column)"
        )
        return modules[row * size + column]
    }
}
