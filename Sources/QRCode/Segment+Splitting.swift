extension Segment {
    /// The segments of a text that take the fewest bits in a version.
    ///
    /// A text is runs of characters of the alphanumeric set between runs of others. In either mode a
    /// run is best kept whole, and what it gains by a segment of its own depends on no other run: 2½
    /// bits a character, less its header and that of the bytes behind it. So each is decided alone.
    ///
    /// - Complexity: O(n).
    static func split(_ text: String, in version: SymbolVersion) -> [Segment] {
        var segments: [Segment] = []
        for run in runs(of: Array(text.utf8)) {
            let mode = run.mode(in: version)
            if let last = segments.indices.last, segments[last].mode == mode {
                segments[last].bytes += run.bytes
            } else {
                segments.append(Segment(mode: mode, bytes: Array(run.bytes)))
            }
        }
        return segments
    }

    private static func runs(of bytes: [UInt8]) -> [Run] {
        var runs: [Run] = []
        var start = 0
        while start < bytes.count {
            let isDense = AlphanumericCharacter.value(of: bytes[start]) != nil
            var end = start
            while end < bytes.count,
                (AlphanumericCharacter.value(of: bytes[end]) != nil) == isDense
            {
                end += 1
            }
            let neighbours = (start > 0 ? 1 : 0) + (end < bytes.count ? 1 : 0)
            runs.append(Run(bytes: bytes[start..<end], isDense: isDense, neighbours: neighbours))
            start = end
        }
        return runs
    }

    /// The longest piece of a text that lies wholly inside or wholly outside the alphanumeric set.
    private struct Run {
        let bytes: ArraySlice<UInt8>
        /// Whether the piece lies inside the set.
        let isDense: Bool
        /// How many runs of bytes touch this one: 0, 1 or 2.
        let neighbours: Int

        /// The mode that takes fewer bits, all in all.
        func mode(in version: SymbolVersion) -> SegmentMode {
            guard isDense else { return .byte }
            let alphanumeric = SegmentMode.alphanumeric
            let byte = SegmentMode.byte
            // Beside the header: between bytes on both sides, the bytes behind need a new one; with
            // no bytes at all beside it, the one that bytes would need is saved.
            let headers =
                alphanumeric.headerBits(in: version)
                + (neighbours - 1) * byte.headerBits(in: version)
            let saved =
                byte.bits(ofCharacters: bytes.count)
                - alphanumeric.bits(ofCharacters: bytes.count)
            return saved > headers ? .alphanumeric : .byte
        }
    }
}
