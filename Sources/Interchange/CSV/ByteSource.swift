/// A place from which bytes are pulled in chunks: a file, standard input, or an array in tests.
public protocol ByteSource {
    /// Returns between one and `count` bytes, or an empty array at the end of the input.
    ///
    /// A source may return fewer bytes than asked for at any time; only an empty array means the
    /// end.
    mutating func read(upTo count: Int) throws -> [UInt8]
}
