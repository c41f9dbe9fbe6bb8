/// The memory of an index: arrays that are filled once, then only read, and freed together.
///
/// The one owner of unsafe memory: the grid and the tree are structs of pointers into it, which
/// a ``PointIndex`` keeps exactly as long.
///
/// `@unchecked Sendable`: nobody adds an array or writes into one any more when the index that
/// holds the memory is there for others to see.
final class Memory: @unchecked Sendable {
    private var arrays: [UnsafeMutableRawPointer] = []
    private(set) var byteCount = 0

    deinit {
        for array in arrays { array.deallocate() }
    }

    /// Adds an array of zero bytes that starts on a cache line.
    ///
    /// At least a cache line of zeros follows the elements, so that a vector that starts inside may
    /// be read.
    func array<Element: BitwiseCopyable>(
        of _: Element.Type,
        count: Int
    ) -> UnsafeMutablePointer<Element> {
        let bytes = (count * MemoryLayout<Element>.stride + 127) & ~63
        let array = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
        array.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
        arrays.append(array)
        byteCount += bytes
        return array.bindMemory(to: Element.self, capacity: count)
    }
}
