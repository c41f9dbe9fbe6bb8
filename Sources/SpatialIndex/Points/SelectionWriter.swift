/// Writes what a search finds into memory that is already there, and counts on when it is full.
struct SelectionWriter {
    private let memory: UnsafeMutableBufferPointer<UInt32>
    private let base: UnsafeMutablePointer<UInt32>
    /// The room for a last vector that is not full is not counted in.
    private let room: Int
    /// How many points were found, whether or not there was room for them.
    var count = 0

    @inline(__always)
    init(_ memory: UnsafeMutableBufferPointer<UInt32>) {
        self.memory = memory
        base = memory.baseAddress.unsafelyUnwrapped
        room = memory.count &- 8
    }

    /// Adds one point.
    @inline(__always)
    mutating func add(_ id: UInt32) {
        if count < room { base[count] = id }
        count &+= 1
    }

    /// Adds those of eight points that are inside.
    ///
    /// - Parameters:
    ///   - lanes: which are inside.
    ///   - ids: the points.
    ///   - isInside: decides about a lane that is too close to tell.
    @inline(__always)
    mutating func add(
        _ lanes: LaneVerdict,
        of ids: UnsafePointer<UInt32>,
        _ isInside: (Int) -> Bool
    ) {
        var bits = lanes.inside.bits
        var doubtful = lanes.possible.bits ^ bits
        while doubtful != 0 {
            let lane = doubtful.trailingZeroBitCount
            doubtful &= doubtful &- 1
            if isInside(lane) { bits |= 1 << UInt32(lane) }
        }
        let slot = min(count, room)
        if bits == 255 {
            base.store(ids.vector(at: 0), at: slot)
            count &+= 8
        } else {
            // Written in any case and counted if inside: no branch to mispredict.
            var next = slot
            var rest = bits
            for lane in 0..<8 {
                base[next] = ids[lane]
                next &+= Int(rest & 1)
                rest >>= 1
            }
            count &+= next &- slot
        }
    }
}
