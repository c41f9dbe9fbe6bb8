import Foundation

/// Writes metrics in the text format of Prometheus, version 0.0.4.
struct MetricsText {
    /// The kinds of metrics that are written.
    enum Kind: String { case counter, gauge, histogram }

    private(set) var text = ""

    /// Begins a metric: its explanation and kind stand before its samples.
    mutating func begin(_ name: String, _ kind: Kind, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    /// Writes a sample.
    mutating func sample(
        _ name: String,
        _ labels: KeyValuePairs<String, String>,
        _ value: Double
    ) {
        text += name
        if !labels.isEmpty {
            let pairs = labels.map { "\($0.key)=\"\(Self.escape($0.value))\"" }
            text += "{\(pairs.joined(separator: ","))}"
        }
        text += " \(Self.format(value))\n"
    }

    /// Writes a metric that has a single sample.
    mutating func single(_ name: String, _ kind: Kind, _ value: Double, _ help: String) {
        begin(name, kind, help)
        sample(name, [:], value)
    }

    /// Writes the samples of a histogram: cumulative buckets, sum and count.
    mutating func samples(_ name: String, route: String, _ histogram: LatencyHistogram) {
        var total: UInt64 = 0
        for (index, count) in histogram.counts.enumerated() {
            total += count
            let bounds = LatencyHistogram.bounds
            let bound = index < bounds.count ? Self.format(bounds[index]) : "+Inf"
            sample(name + "_bucket", ["route": route, "le": bound], Double(total))
        }
        sample(name + "_sum", ["route": route], histogram.totalSeconds)
        sample(name + "_count", ["route": route], Double(total))
    }

    private static func escape(_ value: String) -> String {
        value.replacingOccurrences(of: "\\", with: "\\\\")
            .replacingOccurrences(of: "\"", with: "\\\"")
            .replacingOccurrences(of: "\n", with: "\\n")
    }

    private static func format(_ value: Double) -> String {
        value.rounded() == value && value.magnitude < 1e15 ? String(Int64(value)) : String(value)
    }
}
