import NIOCore

/// A text in pieces of one size, each put together when it is asked for.
///
/// However long its segments are, no more than a piece is made at a time.
struct TextPieces<Segments: IteratorProtocol<ArraySlice<UInt8>>>: IteratorProtocol {
    private let length: Int
    private var segments: Segments
    /// What is left of the segment that was cut last.
    private var rest: ArraySlice<UInt8> = []

    /// Begins a text.
    ///
    /// - Parameters:
    ///   - segments: the text.
    ///   - length: how many bytes a piece has; the last one has fewer.
    init(_ segments: Segments, of length: Int) {
        self.segments = segments
        self.length = length
    }

    /// Whether nothing is left, for which the next segment is made.
    mutating func isAtEnd() -> Bool {
        while rest.isEmpty {
            guard let segment = segments.next() else { return true }
            rest = segment
        }
        return false
    }

    /// The next piece, nil behind the last one.
    mutating func next() -> ByteBuffer? {
        var piece = ByteBuffer()
        while piece.readableBytes < length, !isAtEnd() {
            let part = rest.prefix(length - piece.readableBytes)
            piece.writeBytes(part)
            rest = rest.dropFirst(part.count)
        }
        return piece.readableBytes > 0 ? piece : nil
    }
}
