/// A binary tree of boxes over the edges of an outline in their order.
///
/// Edges that follow each other lie beside each other, so blocks of them have small boxes.
struct EdgeTree: Sendable {
    let edges: [Edge]
    private let boxes: [PlaneBox]
    private let leafCount: Int
    private static let leafSize = 4

    init(_ edges: [Edge]) {
        self.edges = edges
        let needed = max(1, (edges.count + Self.leafSize - 1) / Self.leafSize)
        var leafCount = 1
        while leafCount < needed { leafCount *= 2 }
        var boxes = [PlaneBox](repeating: .empty, count: 2 * leafCount)
        for (index, edge) in edges.enumerated() {
            let leaf = leafCount + index / Self.leafSize
            boxes[leaf] = boxes[leaf].union(edge.box)
        }
        for node in stride(from: leafCount - 1, to: 0, by: -1) {
            boxes[node] = boxes[2 * node].union(boxes[2 * node + 1])
        }
        self.boxes = boxes
        self.leafCount = leafCount
    }

    /// The box around all edges.
    var box: PlaneBox { boxes[1] }

    /// Calls a body with the index of each edge whose box meets a box.
    ///
    /// - Complexity: O(log n + m) for m such edges of an ordinary outline.
    @inline(__always)
    func search(_ box: PlaneBox, _ body: (Int) -> Void) {
        var node = 1
        while node > 0 {
            if boxes[node].intersects(box) {
                guard node >= leafCount else {
                    node *= 2
                    continue
                }
                for index in edges(ofLeaf: node) where edges[index].box.intersects(box) {
                    body(index)
                }
            }
            node = Self.following(node)
        }
    }

    /// The node to look at after a node and all below it, 0 after the last.
    @inline(__always)
    private static func following(_ node: Int) -> Int {
        // From right children up to the first left one, and to its sibling.
        let left = node >> (~node).trailingZeroBitCount
        return left == 0 ? 0 : left + 1
    }

    @inline(__always)
    private func edges(ofLeaf node: Int) -> Range<Int> {
        let start = min((node - leafCount) * Self.leafSize, edges.count)
        return start..<min(start + Self.leafSize, edges.count)
    }

    /// Whether a place is inside, by the even-odd rule.
    func contains(_ place: PlanePoint) -> Bool {
        var isInside = false
        let ray = PlaneBox(low: place, high: PlanePoint(x: .infinity, y: place.y))
        search(ray) { index in
            if edges[index].isEast(of: place) { isInside.toggle() }
        }
        return isInside
    }
}

extension EdgeTree {
    /// Some of the edges that have a place in a box, none only if none has.
    func edges(meeting box: PlaneBox, atMost limit: Int) -> [Edge] {
        var found: [Edge] = []
        var node = 1
        while node > 0 {
            if boxes[node].intersects(box) {
                guard node >= leafCount else {
                    node *= 2
                    continue
                }
                for index in edges(ofLeaf: node) where edges[index].stretch(within: box) != nil {
                    found.append(edges[index])
                    if found.count == limit { return found }
                }
            }
            node = Self.following(node)
        }
        return found
    }
}
