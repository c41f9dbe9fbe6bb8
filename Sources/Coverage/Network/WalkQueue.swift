/// Steps of a walk, of which the shortest way comes out first: a binary heap.
struct WalkQueue {
    /// A node that a station's way has come to.
    struct Step: Comparable {
        /// The length of the way.
        let metres: Double
        /// The station.
        let owner: Int
        /// The node.
        let node: Int

        static func < (first: Step, second: Step) -> Bool {
            (first.metres, first.owner, first.node) < (second.metres, second.owner, second.node)
        }
    }

    private var steps: [Step] = []

    /// Adds a step.
    ///
    /// - Complexity: O(log n).
    mutating func insert(_ step: Step) {
        steps.append(step)
        var child = steps.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard step < steps[parent] else { break }
            steps[child] = steps[parent]
            child = parent
        }
        steps[child] = step
    }

    /// Takes out the shortest.
    ///
    /// - Complexity: O(log n).
    mutating func removeFirst() -> Step? {
        guard let first = steps.first, let last = steps.popLast() else { return nil }
        guard !steps.isEmpty else { return first }
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < steps.count else { break }
            if child + 1 < steps.count, steps[child + 1] < steps[child] { child += 1 }
            guard steps[child] < last else { break }
            steps[parent] = steps[child]
            parent = child
        }
        steps[parent] = last
        return first
    }
}
