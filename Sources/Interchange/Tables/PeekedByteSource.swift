/// A source whose first bytes can be looked at before it is read.
public struct PeekedByteSource<Source: ByteSource>: ByteSource {
    /// The first bytes of the source, at most as many as were asked for.
    public let start: [UInt8]
    private var rest: Source
    private var isStartRead = false

    /// Looks at the first bytes.
    public init(_ source: Source, count: Int = 4_096) throws {
        rest = source
        var start: [UInt8] = []
        while start.count < count {
            let bytes = try rest.read(upTo: count - start.count)
            if bytes.isEmpty { break }
            start += bytes
        }
        self.start = start
    }

    /// Reads on, from the first byte.
    public mutating func read(upTo count: Int) throws -> [UInt8] {
        if isStartRead || start.isEmpty { return try rest.read(upTo: count) }
        isStartRead = true
        return start
    }
}
