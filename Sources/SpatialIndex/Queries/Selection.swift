/// The points that a search found, as indices in the caller's array.
///
/// Made to be used again: a search that writes into a selection that was large enough before
/// does not allocate.
@frozen
public struct Selection: RandomAccessCollection, Sendable {
    @usableFromInline var memory: [UInt32]

    /// The number of points.
    public private(set) var count: Int

    /// Makes an empty selection.
    public init() {
        memory = [UInt32](repeating: 0, count: 256)
        count = 0
    }

    /// The position of the first point, 0.
    @inlinable public var startIndex: Int { 0 }

    /// The position after the last point.
    @inlinable public var endIndex: Int { count }

    /// The index of a point in the caller's array.
    @inlinable
    public subscript(position: Int) -> Int {
        precondition(position >= 0 && position < count, "no such position in the selection")
        return Int(memory[position])
    }

    /// Lets a body read all indices at once, for loops in which checking each would take longest.
    ///
    /// - Parameter body: gets the indices, which it must not keep.
    /// - Returns: what the body returns.
    @inlinable
    public func withUnsafeIndices<Result>(
        _ body: (UnsafeBufferPointer<UInt32>) throws -> Result
    ) rethrows -> Result {
        try memory.withUnsafeBufferPointer {
            try body(UnsafeBufferPointer(rebasing: $0[..<count]))
        }
    }

    /// Lets a body write, again with more room if it found more than there is room for.
    @inline(__always)
    mutating func write(_ body: (inout SelectionWriter) -> Void) {
        write(once: body)
        if count > memory.count - 8 {
            memory = [UInt32](repeating: 0, count: count + count / 2 + 8)
            write(once: body)
        }
    }

    @inline(__always)
    private mutating func write(once body: (inout SelectionWriter) -> Void) {
        count = memory.withUnsafeMutableBufferPointer { memory in
            var writer = SelectionWriter(memory)
            body(&writer)
            return writer.count
        }
    }
}
