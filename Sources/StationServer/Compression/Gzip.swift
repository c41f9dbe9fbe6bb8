import CZlib

/// The gzip format (RFC 1952), by zlib.
enum Gzip {
    /// 1 for speed to 9 for size.
    static let level: Int32 = 5

    /// Compresses bytes.
    ///
    /// - Parameter bytes: the bytes, whole.
    /// - Returns: nil if zlib has no memory for it.
    /// - Complexity: O(n); some 15 ms for 1 MB of JSON at level 5.
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count <= Int(UInt32.max) else { return nil }
        var stream = z_stream()
        // 15 bits of window; 16 more ask for gzip instead of zlib's own frame.
        let size = Int32(MemoryLayout<z_stream>.size)
        guard
            deflateInit2_(
                &stream,
                level,
                Z_DEFLATED,
                15 + 16,
                8,
                Z_DEFAULT_STRATEGY,
                ZLIB_VERSION,
                size
            ) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let capacity = Int(deflateBound(&stream, UInt(bytes.count)))
        var isWhole = false
        let compressed = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            bytes.withUnsafeBufferPointer { input in
                // zlib's interface predates const; it does not write to its input.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            count = capacity - Int(stream.avail_out)
        }
        return isWhole ? compressed : nil
    }
}
