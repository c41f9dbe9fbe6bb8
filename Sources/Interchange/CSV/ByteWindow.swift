/// The part of an input that is being looked at, growing at its end and shrinking at its start.
///
/// Indices into `bytes` change when a chunk is added; distances from `start` do not. It knows
/// no source: code that is generic over one runs several times slower outside this module.
struct ByteWindow {
    private(set) var bytes: [UInt8] = []
    /// Index of the first byte that is still wanted.
    private(set) var start = 0
    /// Number of bytes of the input before `start`.
    private(set) var consumed = 0
    /// Whether the source has nothing more to give.
    private(set) var isAtEnd = false

    /// How much is asked of a source at once.
    static let chunkSize = 256 * 1024

    /// Number of bytes at hand from `start` on.
    var count: Int { bytes.count - start }

    /// The bytes at hand.
    var content: ArraySlice<UInt8> { bytes[start...] }

    /// Gives up bytes at the start.
    mutating func consume(_ size: Int) {
        start += size
        consumed += size
    }

    /// Adds what a source has returned; an empty chunk is the end of the input.
    mutating func add(_ chunk: [UInt8]) {
        guard !chunk.isEmpty else {
            isAtEnd = true
            return
        }
        if start == bytes.count {
            bytes = chunk
        } else {
            if start > 0 { bytes.removeFirst(start) }
            bytes += chunk
        }
        start = 0
    }
}
