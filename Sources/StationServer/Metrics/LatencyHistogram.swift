/// How many answers took how long.
struct LatencyHistogram: Sendable {
    /// The upper bounds of the buckets, inclusive, in seconds; behind them is one without a bound.
    static let bounds = [0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private(set) var counts = [UInt64](repeating: 0, count: bounds.count + 1)
    private(set) var totalSeconds = 0.0

    /// Counts an answer.
    mutating func record(seconds: Double) {
        counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
        totalSeconds += seconds
    }
}
