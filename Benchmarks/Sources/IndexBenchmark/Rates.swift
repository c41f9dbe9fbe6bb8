import Clocks

/// Queries per second of the rounds so far, by kind.
struct Rates {
    private(set) var rounds: [QueryKind: [Double]] = [:]
    private var sink = 0

    /// The most seconds for one kind in one round.
    static let budgetSeconds = 0.6

    /// Runs one round of a kind: all queries, or as many as the budget allows.
    mutating func measure(
        _ kind: QueryKind,
        _ subject: inout Subject,
        _ queries: [SIMD2<Double>]
    ) throws {
        var done = 0
        var sum = 0
        let begin = Stopwatch.thread
        var end = begin
        while done < queries.count, end - begin <= Self.budgetSeconds {
            let next = min(queries.count, done + 500)
            for query in queries[done..<next] { sum &+= try subject.answer(kind, query) }
            done = next
            end = Stopwatch.thread
        }
        sink &+= sum
        rounds[kind, default: []].append(Double(done) / (end - begin))
    }

    /// The middle of a kind's rounds.
    func median(_ kind: QueryKind) -> Double? { rounds[kind].map(\.median) }
}

extension [Double] {
    /// The middle element of the sorted array.
    var median: Double { isEmpty ? .nan : sorted()[count / 2] }
}
