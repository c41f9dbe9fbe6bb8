/// Segments of a plane, to be found by where they are.
///
/// A binary tree of boxes over the segments in their order: those that follow each other lie beside
/// each other, so blocks of them have small boxes.
struct SegmentTree {
    let segments: [Segment]
    private let boxes: [Box]
    private let leafCount: Int
    private static let leafSize = 4

    /// A segment from one position to another.
    struct Segment {
        let start: SIMD2<Double>
        let end: SIMD2<Double>

        /// Whether it crosses the half-line from a place eastwards; it holds its southern end only.
        func isEast(of place: SIMD2<Double>) -> Bool {
            let (low, high) = start.y <= end.y ? (start, end) : (end, start)
            guard low.y <= place.y, place.y < high.y else { return false }
            return Turn.sign(low, high, place) > 0
        }
    }

    /// A box of a plane, edges included.
    struct Box {
        var low: SIMD2<Double>
        var high: SIMD2<Double>

        static let empty = Box(
            low: SIMD2(repeating: .infinity),
            high: SIMD2(repeating: -.infinity)
        )

        init(low: SIMD2<Double>, high: SIMD2<Double>) { (self.low, self.high) = (low, high) }

        init(_ segment: Segment) {
            low = pointwiseMin(segment.start, segment.end)
            high = pointwiseMax(segment.start, segment.end)
        }

        func union(_ other: Box) -> Box {
            Box(low: pointwiseMin(low, other.low), high: pointwiseMax(high, other.high))
        }

        @inline(__always)
        func intersects(_ other: Box) -> Bool {
            low.x <= other.high.x && other.low.x <= high.x
                && low.y <= other.high.y && other.low.y <= high.y
        }
    }

    init(_ segments: [Segment]) {
        self.segments = segments
        let needed = max(1, (segments.count + Self.leafSize - 1) / Self.leafSize)
        var leafCount = 1
        while leafCount < needed { leafCount *= 2 }
        var boxes = [Box](repeating: .empty, count: 2 * leafCount)
        for (index, segment) in segments.enumerated() {
            let leaf = leafCount + index / Self.leafSize
            boxes[leaf] = boxes[leaf].union(Box(segment))
        }
        for node in stride(from: leafCount - 1, to: 0, by: -1) {
            boxes[node] = boxes[2 * node].union(boxes[2 * node + 1])
        }
        self.boxes = boxes
        self.leafCount = leafCount
    }

    /// Calls a body with the number of each segment whose box meets a box.
    ///
    /// - Complexity: O(log n + m) for m such segments of an ordinary outline.
    @inline(__always)
    func search(_ box: Box, _ body: (Int) -> Void) {
        var node = 1
        while node > 0 {
            if boxes[node].intersects(box) {
                guard node >= leafCount else {
                    node *= 2
                    continue
                }
                let first = (node - leafCount) * Self.leafSize
                for index in first..<max(first, min(first + Self.leafSize, segments.count))
                where Box(segments[index]).intersects(box) {
                    body(index)
                }
            }
            // From right children up to the first left one, and to its sibling.
            let left = node >> (~node).trailingZeroBitCount
            node = left == 0 ? 0 : left + 1
        }
    }

    /// Calls a body with the number of each segment that crosses the half-line from a place east.
    @inline(__always)
    func searchEast(of place: SIMD2<Double>, _ body: (Int) -> Void) {
        search(Box(low: place, high: SIMD2(.infinity, place.y))) { index in
            if segments[index].isEast(of: place) { body(index) }
        }
    }
}
