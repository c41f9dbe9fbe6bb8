/// Reads the text format of Prometheus, version 0.0.4, and refuses what is not in it.
struct MetricsReader {
    /// A line with a value.
    struct Sample: Hashable {
        let name: String
        let labels: [String: String]
        let value: Double
    }

    /// Why a text is refused.
    struct Malformed: Error {
        let line: String
        let reason: String
    }

    private(set) var samples: [Sample] = []
    private(set) var types: [String: String] = [:]

    init(_ text: String) throws {
        guard text.hasSuffix("\n") else { throw Malformed(line: "", reason: "no line end") }
        var helped: Set<String> = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let words = line.split(separator: " ", maxSplits: 3).map(String.init)
            if line.hasPrefix("# HELP ") {
                guard words.count == 4, helped.insert(words[2]).inserted else {
                    throw Malformed(line: String(line), reason: "help without text, or twice")
                }
            } else if line.hasPrefix("# TYPE ") {
                let kinds = ["counter", "gauge", "histogram", "summary", "untyped"]
                guard words.count == 4, kinds.contains(words[3]), types[words[2]] == nil else {
                    throw Malformed(line: String(line), reason: "unknown type, or twice")
                }
                types[words[2]] = words[3]
            } else {
                samples.append(try sample(line))
            }
        }
        guard Set(samples).count == samples.count else {
            throw Malformed(line: "", reason: "a series twice")
        }
    }

    /// The value of the only sample with a name and labels.
    func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
        samples.first { $0.name == name && $0.labels == labels }?.value
    }

    private func sample(_ line: Substring) throws -> Sample {
        func malformed(_ reason: String) -> Malformed { .init(line: String(line), reason: reason) }
        var rest = line
        let name = String(rest.prefix { $0 != "{" && $0 != " " })
        guard name.wholeMatch(of: /[a-zA-Z_:][a-zA-Z0-9_:]*/) != nil else {
            throw malformed("no name")
        }
        let family =
            ["_bucket", "_sum", "_count"].first { suffix in
                name.hasSuffix(suffix) && types[String(name.dropLast(suffix.count))] == "histogram"
            }.map { String(name.dropLast($0.count)) } ?? name
        guard types[family] != nil else { throw malformed("no type before it") }
        rest = rest.dropFirst(name.count)
        var labels: [String: String] = [:]
        if rest.hasPrefix("{") {
            repeat {
                rest = rest.dropFirst()
                guard
                    let match = rest.prefixMatch(
                        of: /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\["\\n])*)"/
                    )
                else { throw malformed("no label") }
                guard labels.updateValue(String(match.2), forKey: String(match.1)) == nil else {
                    throw malformed("a label twice")
                }
                rest = rest[match.range.upperBound...]
            } while rest.hasPrefix(",")
            guard rest.hasPrefix("}") else { throw malformed("no end of the labels") }
            rest = rest.dropFirst()
        }
        guard rest.hasPrefix(" "), let value = Double(rest.dropFirst()), value.isFinite else {
            throw malformed("no value")
        }
        return Sample(name: name, labels: labels, value: value)
    }
}
