/// Something in an outline that was mended, since there is one way only to understand it.
public struct OutlineMend: Hashable, Sendable {
    /// What was mended.
    public let kind: Kind
    /// How many times.
    public let count: Int
    /// Where first.
    public let place: Coordinate

    /// Notes something that was mended.
    public init(kind: Kind, count: Int, place: Coordinate) {
        self.kind = kind
        self.count = count
        self.place = place
    }

    /// What can be mended, and how.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A position stands several times in a row: once is enough.
        case repeatedPosition = "repeated_position"
        /// An edge runs back on the one before it: both enclose nothing and go.
        case spike
        /// A polygon or a hole without an area goes.
        case noArea = "no_area"
        /// A polygon, or a hole of one, stands there twice: once is enough.
        case repeatedRing = "repeated_ring"
        /// Rings touch themselves or each other: they are cut in these places, and polygons that
        /// have a border in common become one.
        case touching
        /// An exterior runs clockwise or a hole counterclockwise: it is turned round.
        case winding
    }
}

extension OutlineMend: CustomStringConvertible {
    /// What was mended, in a few English words.
    public var description: String {
        switch kind {
        case .repeatedPosition: "\(count) repeated \(noun("position", "positions")) left out"
        case .spike: "\(count) \(noun("spike", "spikes")) without width cut off"
        case .noArea: "\(count) \(noun("ring", "rings")) without an area left out"
        case .repeatedRing: "\(count) repeated \(noun("ring", "rings")) left out"
        case .touching: "rings that touch themselves or each other cut apart in \(count) places"
        case .winding: "\(count) \(noun("ring", "rings")) turned round"
        }
    }

    /// What was mended, in a few Chinese words.
    public var chineseDescription: String {
        switch kind {
        case .repeatedPosition: "去掉 \(count) 个重复的点"
        case .spike: "剪去 \(count) 处没有宽度的尖刺"
        case .noArea: "去掉 \(count) 个没有面积的环"
        case .repeatedRing: "去掉 \(count) 个重复的环"
        case .touching: "在 \(count) 处把自身相接或彼此相接的环切开"
        case .winding: "\(count) 个环已改正方向"
        }
    }

    private func noun(_ one: String, _ many: String) -> String { count == 1 ? one : many }
}
