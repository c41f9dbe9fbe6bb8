import Hummingbird
import NIOCore

extension Response {
    /// The most bytes of a text that is made whole, with its length known: a page of the usual
    /// hundred features is.
    static let wholeBytes = 131_072

    /// An answer whose text is made as the client takes it.
    ///
    /// A small text is made whole at once. Of a larger one a piece at a time is made, when the
    /// client has taken the piece before. Its length is counted beforehand and stands in the
    /// header, so that a client sees when an answer was cut off; the ``ResponseBody`` has none, by
    /// which middlewares know that it is not there yet. Until the last piece is taken the segments
    /// are held, and with them what they are made from.
    ///
    /// - Parameters:
    ///   - segments: the text, from its beginning. It is the same each time and costs little: a text
    ///     that is not small is made twice, to be counted and to be sent.
    ///   - type: what the text is.
    ///   - lease: tells how long the segments may be held.
    init(
        _ segments: some IteratorProtocol<ArraySlice<UInt8>> & Sendable,
        as type: MediaType,
        lease: DataLease
    ) {
        var beginning = TextPieces(segments, of: Self.wholeBytes)
        let whole = beginning.next() ?? ByteBuffer()
        if beginning.isAtEnd() {
            self.init(status: .ok, body: ResponseBody(byteBuffer: whole))
        } else {
            let body = ResponseBody { writer in
                var lease = lease
                var pieces = TextPieces(segments, of: ConnectionLimits.pieceBytes)
                while let piece = pieces.next() {
                    try await writer.write(piece)
                    try lease.check()
                    // A client that takes everything at once keeps nobody else waiting.
                    await Task.yield()
                }
                try await writer.finish(nil)
            }
            self.init(status: .ok, body: body)
            headers[.contentLength] = String(Self.length(of: segments))
        }
        headers[.contentType] = type.rawValue
    }
    private static func length(of segments: some IteratorProtocol<ArraySlice<UInt8>>) -> Int {
        var segments = segments
        var length = 0
        while let segment = segments.next() { length += segment.count }
        return length
    }
}
